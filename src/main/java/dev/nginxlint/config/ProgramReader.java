package dev.nginxlint.config;

import dev.nginxlint.config.RewriteDirective.Break;
import dev.nginxlint.config.RewriteDirective.If;
import dev.nginxlint.config.RewriteDirective.Return;
import dev.nginxlint.config.RewriteDirective.SetVariable;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.ComplexValue;
import dev.nginxlint.value.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the program of a block: its directives of ngx_http_rewrite_module, in their order. */
final class ProgramReader {
  private final LocationReader reader;
  private final Optional<LocationConfig> around;

  /**
   * Reads the program of one block.
   *
   * @param around what the block of an "if" inherits; absent in a server, where such a block has no
   *     effect but its program
   */
  ProgramReader(LocationReader reader, Optional<LocationConfig> around) {
    this.reader = reader;
    this.around = around;
  }

  List<RewriteDirective> read(List<Directive> block) {
    List<RewriteDirective> program = new ArrayList<>();
    for (Directive directive : block) {
      Optional<RewriteDirective> read = read(directive);
      if (read.isPresent()) {
        program.add(read.get());
      }
    }
    return program;
  }

  private Optional<RewriteDirective> read(Directive directive) {
    return switch (directive.name().value()) {
      case "rewrite" -> readRewrite(directive);
      case "return" -> readReturn(directive);
      case "set" -> readSet(directive);
      case "break" -> Optional.of(new Break(directive));
      case "if" -> readIf(directive);
      default -> Optional.empty();
    };
  }

  private Optional<RewriteDirective> readRewrite(Directive directive) {
    Optional<RewriteDirective.Rewrite> rewrite = RewriteReader.read(directive);
    if (rewrite.isEmpty()) {
      return Optional.empty();
    }
    reader.note(rewrite.get().regex());
    return Optional.of(rewrite.get());
  }

  /** ngx_http_rewrite_return(). */
  private static Optional<RewriteDirective> readReturn(Directive directive) {
    int count = directive.parameters().size();
    if (count < 1 || count > 2) {
      return Optional.empty();
    }
    String first = directive.parameter(1);
    long status = Decimal.parse(first);
    if (status < 0) {
      boolean url =
          first.startsWith("http://")
              || first.startsWith("https://")
              || first.startsWith("$scheme");
      return count == 1 && url ? returning(directive, 302, first) : Optional.empty();
    }
    if (status > 999) {
      return Optional.empty();
    }
    if (count == 1) {
      return Optional.of(new Return(directive, (int) status, Optional.empty()));
    }
    return returning(directive, (int) status, directive.parameter(2));
  }

  private static Optional<RewriteDirective> returning(
      Directive directive, int status, String written) {
    Optional<ComplexValue> text = ComplexValue.parse(written).value();
    return text.isPresent() ? Optional.of(new Return(directive, status, text)) : Optional.empty();
  }

  private static Optional<RewriteDirective> readSet(Directive directive) {
    if (directive.parameters().size() != 2 || !directive.parameter(1).startsWith("$")) {
      return Optional.empty();
    }
    String name = Ascii.lowerCase(directive.parameter(1).substring(1));
    Optional<ComplexValue> value = ComplexValue.parse(directive.parameter(2)).value();
    return value.isPresent()
        ? Optional.of(new SetVariable(directive, name, value.get()))
        : Optional.empty();
  }

  /** ngx_http_rewrite_if(). */
  private Optional<RewriteDirective> readIf(Directive directive) {
    Optional<Condition> condition = ConditionReader.read(directive);
    if (condition.isEmpty()) {
      return Optional.empty();
    }
    if (condition.get() instanceof Condition.Matches matches) {
      reader.note(matches.regex());
    }
    Optional<LocationConfig> config =
        around.isPresent()
            ? Optional.of(reader.nameless(directive, around.get()))
            : Optional.empty();
    return Optional.of(new If(directive, condition.get(), read(directive.children()), config));
  }
}

package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.ComplexValue;
import dev.nginxlint.value.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A directive of ngx_http_rewrite_module. These run in the order written, unlike all others. */
public sealed interface RewriteDirective {

  /** The names of its directives. */
  java.util.Set<String> NAMES = java.util.Set.of("rewrite", "return", "set", "if", "break");

  Directive directive();

  /** {@code return 301 /x;}; the text is absent where only a code is given. */
  record Return(Directive directive, int status, Optional<ComplexValue> text)
      implements RewriteDirective {}

  /** {@code set $name value;}. */
  record SetVariable(Directive directive, String variable, ComplexValue value)
      implements RewriteDirective {}

  /** {@code break;}. */
  record Break(Directive directive) implements RewriteDirective {}

  /** One that is not followed: {@code rewrite}, {@code if}. */
  record Unfollowed(Directive directive) implements RewriteDirective {}

  /** Reads the program of a block: its directives of this kind. */
  static List<RewriteDirective> program(List<Directive> block) {
    List<RewriteDirective> program = new ArrayList<>();
    for (Directive directive : block) {
      if (NAMES.contains(directive.name().value())) {
        program.add(read(directive));
      }
    }
    return program;
  }

  private static RewriteDirective read(Directive directive) {
    Optional<RewriteDirective> known =
        switch (directive.name().value()) {
          case "return" -> readReturn(directive);
          case "set" -> readSet(directive);
          case "break" -> Optional.of(new Break(directive));
          default -> Optional.empty();
        };
    return known.isPresent() ? known.get() : new Unfollowed(directive);
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
}

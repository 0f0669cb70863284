package dev.nginxlint.config;

import dev.nginxlint.config.RewriteDirective.Flag;
import dev.nginxlint.config.RewriteDirective.Replacement;
import dev.nginxlint.regex.Compilation;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.ComplexValue;
import dev.nginxlint.value.ComplexValue.Literal;
import dev.nginxlint.value.ComplexValue.Part;
import dev.nginxlint.value.Patterns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the "rewrite" directive: ngx_http_rewrite(). */
final class RewriteReader {
  private RewriteReader() {}

  /** Returns the directive; empty where nginx refuses it. */
  static Optional<RewriteDirective.Rewrite> read(Directive directive) {
    int count = directive.parameters().size();
    if (count < 2 || count > 3 || directive.parameter(2).isEmpty()) {
      return Optional.empty();
    }
    String flag = count == 3 ? directive.parameter(3) : "";
    String written = directive.parameter(2);
    boolean addsArgs = !written.endsWith("?");
    String text = addsArgs ? written : written.substring(0, written.length() - 1);
    int status = status(text, flag);
    Optional<Compilation> regex = Patterns.compile(directive.parameter(1), false).value();
    Optional<ComplexValue> value = ComplexValue.parse(text).value();
    if (regex.isEmpty() || value.isEmpty()) {
      return Optional.empty();
    }
    Replacement replacement =
        status == 0 ? change(value.get(), addsArgs) : redirect(value.get(), addsArgs);
    Flag kept =
        switch (flag) {
          case "last" -> Flag.LAST;
          case "break" -> Flag.BREAK;
          default -> Flag.NONE;
        };
    return Optional.of(
        new RewriteDirective.Rewrite(directive, regex.get(), replacement, status, kept));
  }

  private static int status(String replacement, String flag) {
    boolean url =
        replacement.startsWith("http://")
            || replacement.startsWith("https://")
            || replacement.startsWith("$scheme");
    return switch (flag) {
      case "permanent" -> 301;
      case "redirect" -> 302;
      default -> url ? 302 : 0;
    };
  }

  private static Replacement redirect(ComplexValue value, boolean addsArgs) {
    return new Replacement(value, Optional.empty(), addsArgs, question(value) >= 0);
  }

  /** ngx_http_script_compile() with compile_args: the first "?" as written starts the arguments. */
  private static Replacement change(ComplexValue value, boolean addsArgs) {
    int at = question(value);
    if (at < 0) {
      return new Replacement(value, Optional.empty(), addsArgs, false);
    }
    List<Part> parts = value.parts();
    String literal = ((Literal) parts.get(at)).text();
    int cut = literal.indexOf('?');
    List<Part> path = new ArrayList<>(parts.subList(0, at));
    add(literal.substring(0, cut), path);
    List<Part> args = new ArrayList<>();
    add(literal.substring(cut + 1), args);
    args.addAll(parts.subList(at + 1, parts.size()));
    int question = value.text().indexOf('?');
    return new Replacement(
        new ComplexValue(value.text().substring(0, question), path),
        Optional.of(new ComplexValue(value.text().substring(question + 1), args)),
        addsArgs,
        true);
  }

  private static void add(String literal, List<Part> parts) {
    if (!literal.isEmpty()) {
      parts.add(new Literal(literal));
    }
  }

  /** Returns the first part that holds a "?" as written; -1 for none. */
  private static int question(ComplexValue value) {
    for (int i = 0; i < value.parts().size(); i++) {
      if (value.parts().get(i) instanceof Literal literal && literal.text().indexOf('?') >= 0) {
        return i;
      }
    }
    return -1;
  }
}

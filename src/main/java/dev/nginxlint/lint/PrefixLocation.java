package dev.nginxlint.lint;

import dev.nginxlint.source.Span;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.Optional;

/**
 * A location that is found by the start of the URI: {@code location /a} or {@code location ^~ /a}.
 *
 * @param span the prefix as written
 */
record PrefixLocation(Directive directive, String prefix, Span span) {

  /** Returns the prefix location a directive stands directly in; empty for any other place. */
  static Optional<PrefixLocation> around(Placement placement) {
    Context context = placement.context();
    if (!context.is("location") || context.directive().isEmpty()) {
      return Optional.empty();
    }
    Directive location = context.directive().get();
    int count = location.parameters().size();
    if (count == 0 || (count == 2 && !location.parameter(1).equals("^~"))) {
      return Optional.empty();
    }
    String prefix = location.parameter(count);
    Span span = location.parameters().get(count - 1).span();
    if (prefix.startsWith("^~") && count == 1) {
      prefix = prefix.substring(2);
    }
    return prefix.startsWith("/")
        ? Optional.of(new PrefixLocation(location, prefix, span))
        : Optional.empty();
  }

  boolean endsWithSlash() {
    return prefix.endsWith("/");
  }

  boolean has(String directiveName) {
    for (Directive child : directive.children()) {
      if (child.is(directiveName)) {
        return true;
      }
    }
    return false;
  }
}

package dev.nginxlint.resolve;

import dev.nginxlint.source.Utf8;
import dev.nginxlint.syntax.Directive;

/** How directives are named in reasons and steps. */
final class Words {
  private Words() {}

  /** Returns the name of a directive and the line it stands on. */
  static String place(Directive directive) {
    return "\"" + Utf8.decode(directive.name().value()) + "\" at " + line(directive);
  }

  private static String line(Directive directive) {
    return Utf8.decode(directive.span().file().path()) + ":" + directive.span().line();
  }
}

package dev.nginxlint.resolve;

import dev.nginxlint.config.RewriteDirective.If;
import dev.nginxlint.syntax.Directive;
import java.util.List;

/** How directives are named in reasons and steps. */
final class Words {
  private Words() {}

  /** Returns the name of a directive and the line it stands on. */
  static String place(Directive directive) {
    return "\"" + directive.name().value() + "\" at " + line(directive);
  }

  /** Returns the condition of an "if" and the line it stands on. */
  static String condition(If directive) {
    return "\"if (" + directive.condition().text() + ")\" at " + line(directive.directive());
  }

  /** Texts as they stand in a sentence: {@code a, b}. */
  record Listed(List<String> texts) {
    @Override
    public String toString() {
      return String.join(", ", texts);
    }
  }

  private static String line(Directive directive) {
    return directive.span().file().path() + ":" + directive.span().line();
  }
}

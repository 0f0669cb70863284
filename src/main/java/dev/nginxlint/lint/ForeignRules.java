package dev.nginxlint.lint;

import dev.nginxlint.lint.IgnoreComment.Form;
import java.util.List;
import java.util.Optional;

/** The rules of other linters, and ours that find the same. */
final class ForeignRules {
  private ForeignRules() {}

  /**
   * Returns our rules for one of another linter, none where we have none; empty if that linter has
   * no such rule either.
   */
  static Optional<List<String>> ours(Form form, String name) {
    String key = "\n" + name.replace('_', '-') + "\t" + (form == Form.GIXY ? "gixy" : "walf443");
    for (String chunk : ForeignRuleTable.CHUNKS) {
      String lines = "\n" + chunk;
      int at = lines.indexOf(key + "\t");
      if (at >= 0) {
        int start = at + key.length() + 1;
        String rules = lines.substring(start, lines.indexOf('\n', start));
        return Optional.of(rules.equals("-") ? List.of() : List.of(rules.split(" ", -1)));
      }
    }
    return Optional.empty();
  }
}

package dev.nginxlint.rule;

import dev.nginxlint.rule.Condition.How;
import java.util.ArrayList;
import java.util.List;

/** Reads what texts are compared with: {@code {starts: /, contains: [a, b]}}. */
final class ConditionReader {
  static final List<String> KEYS =
      List.of("is", "starts", "ends", "contains", "matches", "outside");

  private ConditionReader() {}

  /** Reads the conditions among the keys of a mapping; all of them are to hold. */
  static List<Condition> read(Keys keys, Iterable<String> known) {
    List<Condition> conditions = new ArrayList<>();
    for (How how : How.values()) {
      if (keys.has(how.word())) {
        List<String> what = keys.texts(how.word());
        for (String template : what) {
          String unknown = how == How.MATCHES ? "" : Template.unknown(template, known);
          if (!unknown.isEmpty()) {
            throw keys.broken(how.word(), "no value {" + unknown + "}");
          }
        }
        conditions.add(new Condition(how, what));
      }
    }
    return conditions;
  }
}

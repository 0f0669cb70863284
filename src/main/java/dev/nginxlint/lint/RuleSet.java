package dev.nginxlint.lint;

import java.util.ArrayList;
import java.util.List;

/** The rules that come with the program. */
public final class RuleSet {
  private RuleSet() {}

  /** Returns the built-in rules, without what only people read. */
  public static List<Rule> builtin() {
    List<Rule> rules = new ArrayList<>();
    for (Tree tree : BuiltinRules.trees()) {
      rules.add(RuleReader.readCompiled(tree));
    }
    return rules;
  }

  /** Returns the ids of the built-in rules, which are also the names of their files. */
  public static List<String> ids() {
    return List.of(BuiltinRules.IDS);
  }

  /** Returns the ids of the findings of the parser and the validity checks. */
  public static List<String> validityIds() {
    return List.of(ValidityRules.IDS);
  }
}

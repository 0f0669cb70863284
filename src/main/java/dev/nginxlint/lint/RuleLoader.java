package dev.nginxlint.lint;

import dev.nginxlint.rule.BrokenRuleException;
import dev.nginxlint.rule.Rule;

/** Reads rules from YAML, strictly; built-in rules do without. */
public final class RuleLoader {
  private RuleLoader() {}

  /**
   * Reads one rule.
   *
   * @param origin the file, as it is named in complaints
   * @throws BrokenRuleException if it is no rule
   */
  public static Rule read(String yaml, String origin) {
    return RuleReader.read(
        TreeReader.yaml(yaml, origin)
            .orElseThrow(() -> new BrokenRuleException(origin + ":1: the file is empty")),
        origin);
  }
}

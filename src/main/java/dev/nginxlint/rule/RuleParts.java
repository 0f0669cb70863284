package dev.nginxlint.rule;

import dev.nginxlint.finding.Severity;
import java.util.List;

/** Reads what of a rule is neither words nor documentation: where it looks, and for what. */
public final class RuleParts {
  private RuleParts() {}

  /** Reads {@code match}. */
  public static Rule.Predicate match(Keys match) {
    return MatchReader.readTop(match);
  }

  /** Returns the match of a rule that looks at nothing. */
  public static Rule.Predicate noMatch() {
    return Matches.any();
  }

  /** Reads {@code probe}. */
  public static Check probe(Keys rule) {
    return ProbeReader.read(rule.mapping("probe", ProbeReader.KEYS));
  }

  /** Returns the check of a rule that says all by its match. */
  public static Check everyMatch() {
    return new MatchCheck();
  }

  /** Reads {@code raise}: {@code {to: warning, when: {beside: …}, because: …}}. */
  public static Rule.Raise raise(Keys rule, Check check, Severity to) {
    Keys raise = rule.mapping("raise", List.of("to", "when", "because"));
    Rule.Predicate when = MatchReader.read(raise.mapping("when", MatchReader.KEYS));
    return new Rule.Raise(to, when, WordingReader.template(raise, "because", check));
  }
}

package dev.nginxlint.lint;

import dev.nginxlint.check.Checks;
import dev.nginxlint.finding.Category;
import dev.nginxlint.finding.Severity;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Keys;
import dev.nginxlint.rule.MatchReader;
import dev.nginxlint.rule.Rule;
import dev.nginxlint.rule.Rule.Documentation;
import dev.nginxlint.rule.RuleParts;
import dev.nginxlint.rule.Tree;
import dev.nginxlint.rule.Wording;
import dev.nginxlint.rule.WordingReader;
import dev.nginxlint.rule.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a rule of a {@link Tree}, and refuses what a rule may not hold. */
final class RuleReader {
  private static final List<String> KEYS =
      List.of(
          "id",
          "severity",
          "category",
          "recommended",
          "why",
          "match",
          "probe",
          "check",
          "message",
          "label",
          "related",
          "help",
          "fix",
          "cases",
          "raise",
          "examples",
          "references");

  /** The check of rules that explain what nginx itself refuses; it looks at nothing. */
  private static final String REFUSAL = "nginx-refusal";

  /**
   * The check of rules on comments that ask for findings to be left out: {@link IgnoreComments}.
   */
  private static final String COMMENTS = "ignore-comments";

  private final Keys rule;

  private RuleReader(Keys rule) {
    this.rule = rule;
  }

  /**
   * Reads a rule.
   *
   * @param origin the file, as it is named in complaints
   * @throws dev.nginxlint.rule.BrokenRuleException if anything is unknown, missing or of the wrong
   *     kind
   */
  static Rule read(Tree tree, String origin) {
    return new RuleReader(new Keys(tree, origin, "a rule", KEYS)).read(false);
  }

  /**
   * Makes a built-in rule: all but what people read, and its words only when they are asked for.
   */
  static Rule builtin(String id) {
    return new RuleReader(new Keys(BuiltinRules.tree(id), "rules", "a rule", KEYS)).read(true);
  }

  private Rule read(boolean builtin) {
    Severity severity = severity(rule);
    Check check = check();
    boolean explains = rule.has("check") && explains(rule.text("check"));
    if (explains == rule.has("match")) {
      throw rule.broken("", "a rule has a \"match\", unless it explains findings of others");
    }
    Optional<Keys> match =
        explains ? Optional.empty() : Optional.of(rule.mapping("match", MatchReader.KEYS));
    return new Rule(
        rule.text("id"),
        severity,
        category(),
        !rule.has("recommended") || rule.yes("recommended"),
        match.isPresent() ? MatchReader.directives(match.get()) : List.of(),
        match.isPresent() ? RuleParts.match(match.get()) : new Nothing(),
        check,
        words(severity, check, builtin),
        builtin ? Documentation.NONE : ExampleReader.read(rule));
  }

  private Words words(Severity severity, Check check, boolean builtin) {
    Words words = new RuleWords(this, severity, check, builtin);
    if (!builtin) {
      words.said(); // what is wrong with them is told now
    }
    return words;
  }

  /** The words of a rule that stand where the rest of it was read; of a built-in one, elsewhere. */
  private static final class RuleWords extends Words {
    private final RuleReader reader;
    private final Severity severity;
    private final Check check;
    private final boolean builtin;

    RuleWords(RuleReader reader, Severity severity, Check check, boolean builtin) {
      this.reader = reader;
      this.severity = severity;
      this.check = check;
      this.builtin = builtin;
    }

    @Override
    protected Said read() {
      Keys keys = reader.rule;
      RuleReader words =
          builtin
              ? new RuleReader(
                  new Keys(BuiltinRules.words(keys.text("id")), "rules", "a rule", KEYS))
              : reader;
      return words.said(severity, check);
    }
  }

  private Words.Said said(Severity severity, Check check) {
    return new Words.Said(
        wordings(severity, check),
        rule.has("raise") ? Optional.of(raise(check)) : Optional.empty());
  }

  /** Says whether rules of a check only explain findings that are made elsewhere. */
  private static boolean explains(String check) {
    return check.equals(REFUSAL) || check.equals(COMMENTS);
  }

  /** Matches nothing. */
  private record Nothing() implements Rule.Predicate {
    @Override
    public boolean matches(
        dev.nginxlint.rule.Scene scene, dev.nginxlint.syntax.Placement placement) {
      return false;
    }
  }

  static Severity severity(Keys keys) {
    return severity(keys, "severity");
  }

  private static Severity severity(Keys keys, String key) {
    String word = keys.text(key);
    for (Severity severity : Severity.values()) {
      if (severity.word().equals(word)) {
        return severity;
      }
    }
    throw keys.broken(key, "\"" + word + "\" is none of error, warning, info");
  }

  private Category category() {
    String word = rule.text("category");
    StringBuilder known = new StringBuilder();
    for (Category category : Category.values()) {
      if (category.word().equals(word)) {
        return category;
      }
      known.append(known.length() == 0 ? "" : ", ").append(category.word());
    }
    throw rule.broken("category", "\"" + word + "\" is none of " + known);
  }

  private Check check() {
    if (rule.has("check") && rule.has("probe")) {
      throw rule.broken("probe", "a rule has a \"probe\" or a \"check\", not both");
    }
    if (rule.has("probe")) {
      return RuleParts.probe(rule);
    }
    if (!rule.has("check")) {
      return RuleParts.everyMatch();
    }
    String name = rule.text("check");
    Check check = explains(name) ? RuleParts.everyMatch() : Checks.named(name);
    if (check == null) {
      throw rule.broken("check", "no check \"" + name + "\"; known are " + Checks.names());
    }
    return check;
  }

  private Rule.Raise raise(Check check) {
    Keys raise = rule.mapping("raise", List.of("to", "when", "because"));
    return RuleParts.raise(rule, check, severity(raise, "to"));
  }

  private Map<String, Wording> wordings(Severity severity, Check check) {
    Map<String, Wording> wordings = new LinkedHashMap<>();
    if (!rule.has("cases")) {
      if (!check.cases().isEmpty()) {
        throw rule.broken("check", "needs \"cases\": " + String.join(", ", check.cases()));
      }
      wordings.put("", WordingReader.read(rule, severity, check));
      return wordings;
    }
    Keys cases = rule.mapping("cases", check.cases());
    for (String name : check.cases()) {
      Keys words = cases.mapping(name, WordingReader.KEYS);
      Severity own = words.has("severity") ? severity(words) : severity;
      wordings.put(name, WordingReader.read(words, own, check));
    }
    return wordings;
  }
}

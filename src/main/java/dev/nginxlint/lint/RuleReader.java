package dev.nginxlint.lint;

import dev.nginxlint.check.Checks;
import dev.nginxlint.finding.Category;
import dev.nginxlint.finding.Severity;
import dev.nginxlint.rule.BuiltinMatches;
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
import org.jspecify.annotations.Nullable;

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
    return new RuleReader(new Keys(tree, origin, "a rule", KEYS)).read();
  }

  /** Makes a built-in rule: all but what people read, and its words only when they are needed. */
  static Rule builtin(
      RuleSet.Entry entry,
      Severity severity,
      Category category,
      Check check,
      List<String> directives) {
    return new Rule(
        entry.id(),
        severity,
        category,
        entry.recommended(),
        directives,
        BuiltinMatches.of(entry.number()),
        check,
        new BuiltinWords(entry.number(), severity, check),
        Documentation.NONE);
  }

  private Rule read() {
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
        match.isPresent() ? RuleParts.match(match.get()) : RuleParts.noMatch(),
        check,
        Words.of(said(severity, check)),
        ExampleReader.read(rule));
  }

  /** The words of a built-in rule, which stand elsewhere than the rest of it. */
  private static final class BuiltinWords extends Words {
    private final int number;
    private final Severity severity;
    private final Check check;

    BuiltinWords(int number, Severity severity, Check check) {
      this.number = number;
      this.severity = severity;
      this.check = check;
    }

    @Override
    protected Said read() {
      Keys words = new Keys(BuiltinRules.words(number), "rules", "a rule", KEYS);
      return new RuleReader(words).said(severity, check);
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
    String name = rule.has("check") ? rule.text("check") : "";
    Check check = named(name);
    if (check == null) {
      throw rule.broken("check", "no check \"" + name + "\"; known are " + Checks.names());
    }
    return check;
  }

  /** Returns the check of a name, or null; that of none says all by its match. */
  private static @Nullable Check named(String name) {
    return name.isEmpty() || explains(name) ? RuleParts.everyMatch() : Checks.named(name);
  }

  /** Returns the check of a name that a built-in rule has. */
  static Check check(String name) {
    Check check = named(name);
    if (check == null) {
      throw new AssertionError("no check \"" + name + "\"");
    }
    return check;
  }

  /** Returns the check of a built-in rule that has a probe. */
  static Check probe(Tree probe) {
    return RuleParts.probe(new Keys(probe, "rules", "a rule", KEYS));
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

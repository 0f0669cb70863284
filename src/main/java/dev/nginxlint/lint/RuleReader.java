package dev.nginxlint.lint;

import dev.nginxlint.finding.Category;
import dev.nginxlint.finding.Severity;
import dev.nginxlint.lint.Rule.Documentation;
import dev.nginxlint.lint.Rule.Example;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a rule of a {@link Tree}, and refuses what a rule may not hold. */
final class RuleReader {
  private static final List<String> KEYS =
      List.of(
          "id",
          "severity",
          "category",
          "message",
          "label",
          "related",
          "cases",
          "why",
          "check",
          "match",
          "help",
          "examples",
          "references");

  private final Keys rule;

  private RuleReader(Keys rule) {
    this.rule = rule;
  }

  /**
   * Reads a rule.
   *
   * @param origin the file, as it is named in complaints
   * @throws BrokenRuleException if anything is unknown, missing or of the wrong kind
   */
  static Rule read(Tree tree, String origin) {
    return new RuleReader(new Keys(tree, origin, "a rule", KEYS)).read(true);
  }

  /** Reads what is compiled of a built-in rule: all but what people read. */
  static Rule readCompiled(Tree tree) {
    return new RuleReader(new Keys(tree, "rules", "a rule", KEYS)).read(false);
  }

  private Rule read(boolean documented) {
    String id = rule.text("id");
    Severity severity = severity(rule);
    Category category = category();
    Check check = check();
    return new Rule(
        id,
        severity,
        category,
        wordings(severity, check),
        check,
        documented ? documentation() : Documentation.NONE);
  }

  static Severity severity(Keys keys) {
    String word = keys.text("severity");
    for (Severity severity : Severity.values()) {
      if (severity.word().equals(word)) {
        return severity;
      }
    }
    throw keys.broken("severity", "\"" + word + "\" is none of error, warning, info");
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
    if (rule.has("check") == rule.has("match")) {
      throw rule.broken("", "a rule has either \"check\" or \"match\"");
    }
    if (rule.has("match")) {
      return MatchReader.read(rule.mapping("match", MatchReader.KEYS));
    }
    String name = rule.text("check");
    Check check = Checks.named(name);
    if (check == null) {
      throw rule.broken("check", "no check \"" + name + "\"; known are " + Checks.names());
    }
    return check;
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

  private Documentation documentation() {
    Keys examples = rule.mapping("examples", List.of("bad", "good"));
    List<String> references = rule.has("references") ? rule.texts("references") : List.of();
    return new Documentation(rule.text("why"), bad(examples), good(examples), references);
  }

  private static List<Example> bad(Keys examples) {
    List<Example> bad = new ArrayList<>();
    List<String> known = List.of("conf", "line", "says", "request", "becomes");
    for (Keys example : examples.mappings("bad", known)) {
      String request = example.has("request") ? example.text("request") : "";
      String becomes = request.isEmpty() ? "" : example.text("becomes");
      bad.add(
          new Example(
              example.text("conf"),
              example.number("line"),
              example.text("says"),
              request,
              becomes,
              example.place()));
    }
    return bad;
  }

  private static List<Example> good(Keys examples) {
    List<Example> good = new ArrayList<>();
    for (String conf : examples.texts("good")) {
      good.add(new Example(conf, 0, "", "", "", examples.place()));
    }
    return good;
  }
}

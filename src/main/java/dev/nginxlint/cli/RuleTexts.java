package dev.nginxlint.cli;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.lint.RuleSet;
import dev.nginxlint.report.RuleText;
import dev.nginxlint.rule.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks up what readers are told of the rules that were broken. */
final class RuleTexts {
  private RuleTexts() {}

  /** Returns the texts of the rules of some findings, each once, in the order they come in. */
  static List<RuleText> of(List<Finding> findings, List<Linted> linted) {
    List<RuleText> texts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Finding finding : findings) {
      if (seen.add(finding.rule())) {
        texts.add(text(finding, linted));
      }
    }
    return texts;
  }

  private static RuleText text(Finding finding, List<Linted> linted) {
    for (Linted one : linted) {
      Optional<Rule> rule = one.demands().rules().find(finding.rule());
      if (rule.isPresent()) {
        return text(rule.get());
      }
    }
    String words = finding.rule().replace('-', ' ');
    return new RuleText(
        finding.rule(),
        finding.severity(),
        finding.category(),
        Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".",
        finding.refused()
            ? "nginx does not start with this; the message is its own."
            : "nginx itself looks at this when it reads the configuration.",
        List.of());
  }

  private static RuleText text(Rule rule) {
    Rule read = rule.documentation().why().isEmpty() ? fromFile(rule) : rule;
    return new RuleText(
        rule.id(),
        rule.severity(),
        rule.category(),
        read.summary(),
        read.documentation().why(),
        read.documentation().references());
  }

  /** Rules that come with the program are compiled without what people read. */
  private static Rule fromFile(Rule compiled) {
    for (RuleSet.Entry entry : RuleSet.builtin().entries()) {
      if (entry.id().equals(compiled.id())) {
        return RuleFiles.builtin(entry);
      }
    }
    throw new AssertionError(compiled.id());
  }
}

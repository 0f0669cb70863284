package dev.nginxlint.lint;

import dev.nginxlint.finding.Category;
import dev.nginxlint.finding.Finding;
import dev.nginxlint.rule.Rule;
import dev.nginxlint.rule.Rule.Example;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.ConfigurationParser;
import dev.nginxlint.validity.ContextInference;
import dev.nginxlint.validity.NginxBuild;
import dev.nginxlint.value.NginxVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs the examples of a rule: what is bad must be found, and what is good must not. */
public final class RuleExamples {
  private RuleExamples() {}

  /** Returns what is wrong with each example of a rule; nothing if all is as it says. */
  public static List<String> run(Rule rule) {
    List<String> complaints = new ArrayList<>();
    for (Example example : rule.documentation().bad()) {
      Optional<String> complaint = bad(rule, example);
      complaint.ifPresent(text -> complaints.add(text(rule, example, text)));
    }
    for (Example example : rule.documentation().good()) {
      for (Finding finding : lint(rule, example)) {
        if (finding.rule().equals(rule.id()) || (finding.refused() && !example.refused())) {
          complaints.add(text(rule, example, "a good example has: " + finding));
        }
      }
    }
    return complaints;
  }

  private static String text(Rule rule, Example example, String complaint) {
    return example.at() + ": " + rule.id() + ": " + complaint;
  }

  private static Optional<String> bad(Rule rule, Example example) {
    List<Finding> found = new ArrayList<>();
    for (Finding finding : lint(rule, example)) {
      if (finding.rule().equals(rule.id())) {
        found.add(finding);
      } else if (finding.refused() && !example.refused()) {
        return Optional.of("nginx refuses the example: " + finding);
      }
    }
    if (found.size() != 1) {
      return Optional.of("a bad example has one finding, not " + found);
    }
    Finding finding = found.get(0);
    if (finding.span().line() != example.line()) {
      return Optional.of("found in line " + finding.span().line() + ", not " + example.line());
    }
    if (!finding.message().equals(example.says())) {
      return Optional.of("says \"" + finding.message() + "\", not \"" + example.says() + "\"");
    }
    if (example.severity().isPresent() && finding.severity() != example.severity().get()) {
      return Optional.of("is " + finding.severity() + ", not " + example.severity().get());
    }
    Finding.Evidence wanted = new Finding.Evidence(example.request(), example.becomes());
    if (!example.request().isEmpty() && !finding.evidence().contains(wanted)) {
      return Optional.of("shown by " + finding.evidence() + ", not by " + wanted);
    }
    return Optional.empty();
  }

  private static List<Finding> lint(Rule rule, Example example) {
    SourceFile file = new SourceFile("example.conf", example.conf());
    Configuration configuration = ConfigurationParser.parse(file);
    RuleSet rules = RuleSet.of(List.of(rule));
    List<Finding> findings =
        new Linter(rules, build(example))
            .lint(configuration, ContextInference.infer(configuration));
    return IgnoreComments.mayBeIn(file) ? ignoring(configuration, findings, rules) : findings;
  }

  /** Heeds ignore comments as if all rules had been looked for. */
  private static List<Finding> ignoring(
      Configuration configuration, List<Finding> findings, RuleSet rules) {
    List<String> known = new ArrayList<>(RuleSet.ids());
    known.addAll(RuleSet.validityIds());
    for (RuleSet.Entry entry : rules.entries()) {
      known.add(entry.id());
    }
    for (Category category : Category.values()) {
      known.add(category.word());
    }
    IgnoreComments comments = IgnoreComments.of(List.of(configuration), known);
    List<Finding> kept = comments.keep(findings);
    return Linter.inReadingOrder(
        configuration, kept, comments.complaints(configuration, Set.copyOf(known), rules));
  }

  private static NginxBuild build(Example example) {
    return NginxVersion.parse(example.nginxVersion())
        .map(NginxBuild::of)
        .orElse(NginxBuild.MAINLINE);
  }
}

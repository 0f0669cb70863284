package dev.nginxlint.lint;

import dev.nginxlint.finding.Category;
import dev.nginxlint.finding.Finding;
import dev.nginxlint.rule.Rule;
import dev.nginxlint.rule.RuleMatch;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Problem;
import dev.nginxlint.validity.NginxBuild;
import dev.nginxlint.validity.Validity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what is wrong with a configuration, in this order:
 *
 * <ol>
 *   <li>what nginx would refuse, in its own words: mistakes in the syntax and directives that are
 *       not valid, from {@link Validity}; where a rule explains such a refusal, its words are
 *       added;
 *   <li>unless the syntax is broken, what the rules find: each {@link Rule} looks at the {@link
 *       Scene}, and its words make a finding of each match;
 *   <li>all that is sorted as the files are read, and what is said twice is said once: a file that
 *       is included twice is checked twice.
 * </ol>
 *
 * <p>It holds no state but its rules.
 */
public record Linter(RuleSet rules, NginxBuild build) {

  /** Lints a configuration whose outermost directives stand in a context. */
  public List<Finding> lint(Configuration configuration, Context context) {
    return inReadingOrder(
        configuration, refused(configuration, context), matched(configuration, context));
  }

  /** Returns what nginx would refuse, explained. */
  public List<Finding> refused(Configuration configuration, Context context) {
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : Validity.check(configuration, context, build)) {
      findings.add(explained(finding));
    }
    return findings;
  }

  /** Returns what the rules find; it shares no state with {@link #refused}. */
  public List<Finding> matched(Configuration configuration, Context context) {
    List<Finding> findings = new ArrayList<>();
    if (isSound(configuration)) {
      Scene scene = new Scene(configuration, context, build);
      for (Rule rule : rules.concerning(scene)) {
        for (RuleMatch match : rule.find(scene)) {
          findings.add(match.finding(scene));
        }
      }
    }
    return findings;
  }

  /** Puts together what nginx would refuse and what the rules find. */
  public static List<Finding> inReadingOrder(
      Configuration configuration, List<Finding> refused, List<Finding> matched) {
    List<Finding> findings = new ArrayList<>(refused.size() + matched.size());
    for (Finding finding : refused) {
      if (!isToldBetter(finding, matched)) {
        findings.add(finding);
      }
    }
    findings.addAll(matched);
    return inReadingOrder(findings, configuration.files());
  }

  /** Says whether a rule tells the same of a directive that nginx only warns of. */
  private static boolean isToldBetter(Finding finding, List<Finding> matched) {
    String id = finding.rule();
    if (finding.refused() || !(id.startsWith("deprecated-") || id.startsWith("obsolete-"))) {
      return false;
    }
    for (Finding other : matched) {
      if (other.category() == Category.DEPRECATION
          && other.span().file() == finding.span().file()
          && other.span().line() == finding.span().line()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSound(Configuration configuration) {
    for (Problem problem : configuration.problems()) {
      if (problem.finding().rule().equals(Finding.SYNTAX)) {
        return false;
      }
    }
    return true;
  }

  /** Adds the help of a rule that explains what nginx itself refuses. */
  private Finding explained(Finding finding) {
    Optional<Rule> rule =
        finding.help().isEmpty() ? rules.explaining(finding.rule()) : Optional.empty();
    return rule.isPresent() ? finding.withHelp(rule.get().help()) : finding;
  }

  /** Sorts by file as they are read, then by place; nginx's own findings keep its order. */
  static List<Finding> inReadingOrder(List<Finding> findings, List<SourceFile> files) {
    Map<String, Integer> order = new HashMap<>();
    for (SourceFile file : files) {
      order.putIfAbsent(file.path(), order.size());
    }
    Finding[] sorted = findings.toArray(new Finding[0]);
    java.util.Arrays.sort(
        sorted,
        new Comparator<Finding>() {
          @Override
          public int compare(Finding a, Finding b) {
            int byFile = place(a) - place(b);
            return byFile != 0 ? byFile : Integer.compare(a.span().start(), b.span().start());
          }

          private int place(Finding finding) {
            return order.getOrDefault(finding.span().file().path(), order.size());
          }
        });
    List<Finding> once = new ArrayList<>(sorted.length);
    for (Finding finding : sorted) {
      if (!isSaid(finding, once)) {
        once.add(finding);
      }
    }
    return once;
  }

  /** Looks among what was said last, at the same place. */
  private static boolean isSaid(Finding finding, List<Finding> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Finding other = before.get(i);
      if (other.span().start() != finding.span().start()
          || other.span().file() != finding.span().file()) {
        return false;
      }
      if (other.rule().equals(finding.rule()) && other.message().equals(finding.message())) {
        return true;
      }
    }
    return false;
  }
}

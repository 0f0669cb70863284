package dev.nginxlint.cli;

import dev.nginxlint.finding.Category;
import dev.nginxlint.finding.Finding;
import dev.nginxlint.lint.IgnoreComments;
import dev.nginxlint.lint.Linter;
import dev.nginxlint.lint.RuleSet;
import dev.nginxlint.syntax.Configuration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Leaves out what comments ignore, and finds what is wrong with such comments. */
final class Ignored {
  private Ignored() {}

  static List<Linted> leaveOut(List<Linted> all) {
    List<Configuration> configurations = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>();
    Set<String> ran = new HashSet<>(RuleSet.validityIds());
    for (Linted linted : all) {
      configurations.add(linted.configuration());
      known.addAll(linted.demands().names().all());
      addJudged(linted.demands(), ran);
    }
    // What was left out for any of the configurations is not judged.
    for (Linted linted : all) {
      removeLeftOut(linted.demands(), ran);
    }
    IgnoreComments comments = IgnoreComments.of(configurations, List.copyOf(known));
    List<List<Finding>> kept = new ArrayList<>();
    for (Linted linted : all) {
      kept.add(comments.keep(linted.findings()));
    }
    List<Linted> left = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Linted linted = all.get(i);
      Configuration configuration = linted.configuration();
      List<Finding> complaints =
          comments.complaints(configuration, ran, linted.demands().linter().rules());
      left.add(
          new Linted(
              configuration,
              linted.demands(),
              Linter.inReadingOrder(configuration, kept.get(i), complaints)));
    }
    return left;
  }

  /** Adds the rules that were looked for, and all categories. */
  private static void addJudged(Demands demands, Set<String> judged) {
    for (RuleSet.Entry rule : demands.linter().rules().entries()) {
      judged.add(rule.id());
      judged.add(rule.category());
    }
    judged.add(Category.VALIDITY.word());
    judged.add(Category.SYNTAX.word());
  }

  /** Removes the categories of which a rule was left out on the command line. */
  private static void removeLeftOut(Demands demands, Set<String> judged) {
    for (RuleSet.Entry rule : demands.rules().entries()) {
      if (rule.recommended() && !judged.contains(rule.id())) {
        judged.remove(rule.category());
      }
    }
  }
}

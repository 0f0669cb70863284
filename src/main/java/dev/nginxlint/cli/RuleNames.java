package dev.nginxlint.cli;

import dev.nginxlint.finding.Category;
import dev.nginxlint.lint.RuleSet;
import dev.nginxlint.source.Utf8;
import dev.nginxlint.validity.Spelling;
import java.util.ArrayList;
import java.util.List;

/** The names by which rules are selected; a name that is none of them is a mistake. */
record RuleNames(RuleSet rules) {

  /** Takes comma-separated lists of rules and categories apart. */
  List<String> all(List<String> values) {
    List<String> names = new ArrayList<>();
    for (String value : values) {
      for (String name : value.split(",", -1)) {
        names.add(isCategory(name) ? name : rule(name));
      }
    }
    return names;
  }

  String rule(String name) {
    if (!isRule(name)) {
      throw new UsageException("no rule or category \"" + name + "\"; " + meant(name));
    }
    return name;
  }

  /** Complains, with its place, about a name that is neither a rule nor a category. */
  void check(String name, String place) {
    if (!isCategory(name) && !isRule(name)) {
      throw new UsageException(
          place + ": no rule or category \"" + Utf8.decode(name) + "\"; " + meant(name));
    }
  }

  private boolean isRule(String name) {
    for (RuleSet.Entry rule : rules.entries()) {
      if (rule.id().equals(name)) {
        return true;
      }
    }
    return RuleSet.validityIds().contains(name);
  }

  private static boolean isCategory(String name) {
    for (Category category : Category.values()) {
      if (category.word().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private String meant(String name) {
    String meant = Spelling.meant(name, all());
    return meant.isEmpty()
        ? "nginx-lint rules list shows the rules"
        : "did you mean \"" + meant + "\"?";
  }

  /** Returns all rules and categories. */
  List<String> all() {
    List<String> all = new ArrayList<>();
    for (RuleSet.Entry rule : rules.entries()) {
      all.add(rule.id());
    }
    for (Category category : Category.values()) {
      all.add(category.word());
    }
    all.addAll(RuleSet.validityIds());
    return all;
  }
}

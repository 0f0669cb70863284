package dev.nginxlint.cli;

import dev.nginxlint.finding.Category;
import dev.nginxlint.lint.RuleSet;
import java.util.ArrayList;
import java.util.List;

/** The names by which rules are selected; a name that is none of them is a mistake. */
final class RuleNames {
  private final List<String> rules = new ArrayList<>();
  private final List<String> categories = new ArrayList<>();

  RuleNames(RuleSet loaded) {
    for (RuleSet.Entry rule : loaded.entries()) {
      rules.add(rule.id());
    }
    for (Category category : Category.values()) {
      categories.add(category.word());
    }
  }

  /** Takes comma-separated lists of rules and categories apart. */
  List<String> all(List<String> values) {
    List<String> names = new ArrayList<>();
    for (String value : values) {
      for (String name : value.split(",", -1)) {
        names.add(categories.contains(name) ? name : rule(name));
      }
    }
    return names;
  }

  String rule(String name) {
    if (!rules.contains(name) && !RuleSet.validityIds().contains(name)) {
      throw new UsageException(
          "no rule or category \"" + name + "\"; nginx-lint rules list shows the rules");
    }
    return name;
  }
}

package dev.nginxlint.cli;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.lint.Linter;
import dev.nginxlint.lint.RuleSet;
import dev.nginxlint.rule.Rule;
import dev.nginxlint.settings.Policy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the findings in the files of a scope.
 *
 * @param rules all there are, wanted or not
 * @param policy what the settings files say of rules; null without any
 */
record Demands(
    Scope scope,
    RuleSet rules,
    RuleNames names,
    LintOptions options,
    Linter linter,
    @Nullable Policy policy) {

  static Demands of(Scope scope, Streams streams) {
    Arguments arguments = scope.arguments();
    RuleSet rules = RuleSet.builtin();
    if (arguments.has("rules")) {
      rules = rules.with(RuleFiles.folders(arguments.all("rules"), streams));
    }
    RuleNames names = new RuleNames(rules);
    LintOptions options = LintOptions.parse(arguments, names);
    @Nullable Policy policy = null;
    List<String> turnedOn = List.of();
    if (scope.settings() != null) {
      policy = scope.settings().policy(names, optional(rules), named(options));
      turnedOn = policy.turnedOn();
    }
    RuleSet wanted = rules.wanted(options.selection(), turnedOn);
    return new Demands(
        scope, rules, names, options, new Linter(wanted, Settings.build(arguments)), policy);
  }

  /** Returns the rules that must be asked for. */
  private static List<String> optional(RuleSet rules) {
    List<String> optional = new ArrayList<>();
    for (RuleSet.Entry entry : rules.entries()) {
      if (!entry.recommended()) {
        optional.add(entry.id());
      }
    }
    return optional;
  }

  private static List<String> named(LintOptions options) {
    List<String> named = new ArrayList<>(options.selection().select());
    named.addAll(options.selection().severities().keySet());
    return named;
  }

  /** Returns the level of a rule where no settings speak of it. */
  String usual(Rule rule) {
    boolean off = !rule.recommended() && (policy == null || !policy.all());
    return off ? "off" : rule.severity().word();
  }

  /** Returns the findings that are wanted, with the severities that are wanted. */
  List<Finding> apply(List<Finding> findings, Streams streams) {
    return options
        .selection()
        .apply(policy == null ? findings : policy.apply(findings, new AbsolutePaths(streams)));
  }
}

package dev.nginxlint.cli;

import dev.nginxlint.finding.Severity;
import dev.nginxlint.lint.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options of lint, understood.
 *
 * @param failOn the level from which findings make the run fail; empty for never
 */
record LintOptions(List<Destination> destinations, Optional<Severity> failOn, Selection selection) {
  static LintOptions parse(Arguments arguments, RuleNames names) {
    Map<String, Severity> severities = new HashMap<>();
    for (String value : arguments.all("severity")) {
      int equals = value.indexOf('=');
      if (equals < 0) {
        throw new UsageException("--severity needs RULE=LEVEL, not \"" + value + "\"");
      }
      String rule = names.rule(value.substring(0, equals));
      severities.put(rule, level("severity", value.substring(equals + 1)));
    }
    String least = arguments.last("min-severity");
    Selection selection =
        new Selection(
            names.all(arguments.all("select")),
            names.all(arguments.all("ignore")),
            severities,
            least.isEmpty() ? Severity.INFO : level("min-severity", least));
    List<Destination> destinations = new ArrayList<>();
    for (String value : arguments.all("format")) {
      destinations.add(Destination.parse(value));
    }
    if (destinations.isEmpty()) {
      destinations.add(new Destination("full", ""));
    }
    Destination.checkOneStandardOutput(destinations);
    return new LintOptions(destinations, failOn(arguments), selection);
  }

  private static Optional<Severity> failOn(Arguments arguments) {
    return switch (arguments.choice("fail-on", "warning", "error", "info", "never")) {
      case 1 -> Optional.of(Severity.ERROR);
      case 2 -> Optional.of(Severity.INFO);
      case 3 -> Optional.empty();
      default -> Optional.of(Severity.WARNING);
    };
  }

  private static Severity level(String option, String word) {
    for (Severity severity : Severity.values()) {
      if (severity.word().equals(word)) {
        return severity;
      }
    }
    throw new UsageException(
        "--"
            + option
            + " cannot be \""
            + word
            + "\""
            + Meant.oneOf(word, List.of("error", "warning", "info")));
  }

  /** Says whether a finding of this severity makes the run fail. */
  boolean fails(Severity severity) {
    return failOn.isPresent() && severity.atLeast(failOn.get());
  }
}

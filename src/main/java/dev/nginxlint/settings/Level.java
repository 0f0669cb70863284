package dev.nginxlint.settings;

import dev.nginxlint.finding.Severity;
import java.util.Optional;

/**
 * How much a rule matters, or all rules of a category.
 *
 * @param name of the rule or category
 * @param severity empty for {@code off}
 * @param place where it is set
 */
public record Level(String name, Optional<Severity> severity, String place) {

  /** Returns the word it is written with: {@code off}, {@code warning}. */
  public String word() {
    return severity.isEmpty() ? "off" : severity.get().word();
  }
}

package dev.nginxlint.settings;

import java.util.List;
import java.util.Map;

/**
 * One settings file, as it is written.
 *
 * @param path as it is shown
 * @param bases what it extends: {@code recommended}, {@code all}, or other settings files
 * @param values all keys but those of rules, in the order written: one value, or several
 * @param layers its rules, then its overrides
 */
public record SettingsFile(
    String path, List<Value> bases, Map<String, List<Value>> values, List<Layer> layers) {

  /** The keys that other settings files add to; those of other keys are replaced. */
  public static final List<String> ADDED = List.of("rule-folders", "ignore", "prefix");

  /** The keys that may have several values. */
  static final List<String> LISTS = List.of("entry", "rule-folders", "ignore", "format");

  /** All keys. */
  static final List<String> KEYS =
      List.of(
          "extends",
          "entry",
          "prefix",
          "nginx-version",
          "rule-folders",
          "rules",
          "overrides",
          "ignore",
          "baseline",
          "fail-on",
          "min-severity",
          "format");

  public SettingsFile {
    bases = List.copyOf(bases);
    layers = List.copyOf(layers);
  }
}

package dev.nginxlint.lint;

/**
 * A finding that is known, as a baseline file holds it.
 *
 * @param file its path from the folder of the baseline file
 * @param at the directive and the blocks around it, for people
 * @param fingerprint what the finding is known by
 */
public record BaselineEntry(String file, String rule, String at, String fingerprint)
    implements Comparable<BaselineEntry> {

  @Override
  public int compareTo(BaselineEntry other) {
    int order = file.compareTo(other.file);
    order = order != 0 ? order : rule.compareTo(other.rule);
    order = order != 0 ? order : at.compareTo(other.at);
    return order != 0 ? order : fingerprint.compareTo(other.fingerprint);
  }
}

package dev.nginxlint.finding;

/** How much a finding matters, gravest first. */
public enum Severity {
  /** nginx refuses the configuration, or it is broken or open to attack. */
  ERROR("error"),
  /** nginx accepts it, but it very likely does not do what was meant. */
  WARNING("warning"),
  /** It works; the reader should know. */
  INFO("info");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The word used in options and output: {@code error}. */
  public String word() {
    return word;
  }

  /** Says whether this is {@code other} or graver. */
  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}

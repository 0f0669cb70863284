package dev.nginxlint.finding;

/** What kind of mistake a finding tells of. */
public enum Category {
  SYNTAX("syntax"),
  VALIDITY("validity"),
  PATH("path"),
  SECURITY("security"),
  CORRECTNESS("correctness"),
  PERFORMANCE("performance"),
  DEPRECATION("deprecation"),
  STYLE("style");

  private final String word;

  Category(String word) {
    this.word = word;
  }

  /** The word used in rule files, options and output: {@code path}. */
  public String word() {
    return word;
  }
}

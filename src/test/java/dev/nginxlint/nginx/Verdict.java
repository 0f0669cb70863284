package dev.nginxlint.nginx;

import java.util.List;

/**
 * Whether a configuration is accepted, and why not.
 *
 * @param message the first error, without its place; empty when accepted, or when nothing is said
 * @param place where the first error is
 * @param warnings with their places: {@code duplicate extension "a" (line 5)}
 */
record Verdict(boolean accepted, String message, Place place, List<String> warnings) {

  Verdict {
    warnings = List.copyOf(warnings);
  }

  /**
   * Where an error is.
   *
   * @param file empty when it is the main file, or not told
   * @param line 0 when not told
   */
  record Place(String file, int line) {
    static final Place NONE = new Place("", 0);

    boolean told() {
      return line > 0;
    }

    /** Renders as {@code 12}, {@code conf.d/a.conf:12} or {@code -}. */
    @Override
    public String toString() {
      return !told() ? "-" : file.isEmpty() ? String.valueOf(line) : file + ":" + line;
    }
  }

  static Verdict accepted(List<String> warnings) {
    return new Verdict(true, "", Place.NONE, warnings);
  }

  static Verdict refused(String message, Place place, List<String> warnings) {
    return new Verdict(false, message, place, warnings);
  }

  /** Adds a place to a message, as warnings are written. */
  static String at(String message, Place place) {
    return message + " (line " + place + ")";
  }

  @Override
  public String toString() {
    return accepted ? "accepted" : "refused: " + at(message, place);
  }
}

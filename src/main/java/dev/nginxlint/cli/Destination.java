package dev.nginxlint.cli;

import java.util.List;

/**
 * A format, and where findings go in it.
 *
 * @param file empty for standard output
 */
record Destination(String format, String file) {
  private static final String KNOWN = " full concise json jsonl ";

  /** Reads {@code json} or {@code json:report.json}; {@code json:-} is standard output too. */
  static Destination parse(String value) {
    int colon = value.indexOf(':');
    String format = colon < 0 ? value : value.substring(0, colon);
    if (format.isEmpty() || !KNOWN.contains(" " + format + " ")) {
      Formats.check(format);
    }
    String file = colon < 0 ? "" : value.substring(colon + 1);
    if (colon >= 0 && file.isEmpty()) {
      throw new UsageException("--format " + value + " names no file");
    }
    return new Destination(format, file.equals("-") ? "" : file);
  }

  /** Two formats mixed on one output could be read by nobody, unless both are lines. */
  static void checkOneStandardOutput(List<Destination> destinations) {
    int count = 0;
    boolean lines = true;
    for (Destination destination : destinations) {
      if (destination.file.isEmpty()) {
        count++;
        lines &= destination.isText() || destination.format.equals("github");
      }
    }
    if (count > 1 && !lines) {
      throw new UsageException(
          "only one --format can go to standard output, or several of full, concise and github;"
              + " give the others a file, as json:FILE");
    }
  }

  /** Says whether it is for people rather than programs. */
  boolean isText() {
    return format.equals("full") || format.equals("concise");
  }
}

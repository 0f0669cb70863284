package dev.nginxlint.cli;

import java.util.List;

/**
 * A format, and where findings go in it.
 *
 * @param file empty for standard output
 */
record Destination(String format, String file) {
  private static final String KNOWN = " full concise json jsonl ";

  private static final String LATER = " sarif github gitlab checkstyle junit ";

  /** Reads {@code json} or {@code json:report.json}. */
  static Destination parse(String value) {
    int colon = value.indexOf(':');
    String format = colon < 0 ? value : value.substring(0, colon);
    if (LATER.contains(" " + format + " ")) {
      throw new UsageException("the format " + format + " is not in this version");
    }
    if (format.isEmpty() || !KNOWN.contains(" " + format + " ")) {
      throw new UsageException(
          "--format cannot be \"" + format + "\"; it is one of full, concise, json, jsonl");
    }
    String file = colon < 0 ? "" : value.substring(colon + 1);
    if (colon >= 0 && file.isEmpty()) {
      throw new UsageException("--format " + value + " names no file");
    }
    return new Destination(format, file);
  }

  /** Two formats mixed on one output could be read by nobody. */
  static void checkOneStandardOutput(List<Destination> destinations) {
    int count = 0;
    for (Destination destination : destinations) {
      count += destination.file.isEmpty() ? 1 : 0;
    }
    if (count > 1) {
      throw new UsageException(
          "only one --format can go to standard output; give the others a file, as json:FILE");
    }
  }

  /** Says whether it is for people rather than programs. */
  boolean isText() {
    return format.equals("full") || format.equals("concise");
  }
}

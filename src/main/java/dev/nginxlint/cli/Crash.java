package dev.nginxlint.cli;

import dev.nginxlint.report.Display;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;

/** Tells of a mistake in this program. */
final class Crash {
  private Crash() {}

  static void report(Throwable bug, String[] words, Output err) {
    List<String> options = Arrays.asList(words);
    boolean verbose = options.contains("-v") || options.contains("--verbose");
    err.line(
        "nginx-lint: internal error: "
            + Display.text(bug.toString())
            + (verbose ? "" : "; --verbose shows where"));
    if (verbose) {
      StringWriter trace = new StringWriter();
      bug.printStackTrace(new PrintWriter(trace));
      err.print(trace.toString());
    }
  }
}

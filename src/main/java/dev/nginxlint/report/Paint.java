package dev.nginxlint.report;

import dev.nginxlint.finding.Severity;

/** Colours for a terminal, or none. */
public record Paint(boolean on) {
  private static final String RESET = "\u001b[0m";

  String severity(Severity severity, String text) {
    return paint(
        switch (severity) {
          case ERROR -> "\u001b[1;31m";
          case WARNING -> "\u001b[1;33m";
          case INFO -> "\u001b[1;36m";
        },
        text);
  }

  String strong(String text) {
    return paint("\u001b[1m", text);
  }

  /** Paints what frames the text of a configuration: line numbers, arrows. */
  String frame(String text) {
    return paint("\u001b[1;34m", text);
  }

  private String paint(String colour, String text) {
    return on && !text.isEmpty() ? colour + text + RESET : text;
  }
}

package dev.nginxlint.report;

import dev.nginxlint.finding.Severity;
import dev.nginxlint.lint.RulePages;
import dev.nginxlint.source.Span;

/**
 * Colours and links for a terminal, or none.
 *
 * @param links the absolute path that relative ones start from, where places are made links; empty
 *     for none
 */
public record Paint(boolean on, String links) {
  private static final String RESET = "\u001b[0m";
  private static final String LINK = "\u001b]8;;";
  private static final String LINK_END = "\u001b\\";

  /** Paints without links. */
  public Paint(boolean on) {
    this(on, "");
  }

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

  /** Makes text a link to the file of a place, where there are links and it is a file. */
  String place(Span span, String text) {
    return links.isEmpty() ? text : place(span.file().path(), text);
  }

  /** Makes text a link to a file. */
  String place(String path, String text) {
    if (links.isEmpty() || path.startsWith("<")) {
      return text;
    }
    return linked(
        "file://" + ProjectPaths.escaped(new ProjectPaths(links, links).absolute(path)), text);
  }

  /** Makes text a link to the page that a rule cites first. */
  String rule(String id, String text) {
    if (links.isEmpty()) {
      return text;
    }
    String page = RulePages.of(id);
    return page.isEmpty() ? text : linked(page, text);
  }

  private static String linked(String uri, String text) {
    return LINK + uri + LINK_END + text + LINK + LINK_END;
  }

  private String paint(String colour, String text) {
    return on && !text.isEmpty() ? colour + text + RESET : text;
  }
}

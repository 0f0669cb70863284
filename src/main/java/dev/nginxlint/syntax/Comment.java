package dev.nginxlint.syntax;

import dev.nginxlint.source.Span;

/** A comment, from its "#" to the end of its line. */
public record Comment(Span span) {

  /** Returns the bytes of the comment, "#" included. */
  public String text() {
    return span.text();
  }
}

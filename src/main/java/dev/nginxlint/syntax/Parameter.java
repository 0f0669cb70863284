package dev.nginxlint.syntax;

import dev.nginxlint.source.Span;

/**
 * One word of a directive.
 *
 * @param value what nginx sees: quotes removed, escapes decoded; one byte a character
 * @param span the word as written, quotes included
 */
public record Parameter(String value, Span span) {

  /** Says whether the word was written in quotes. */
  public boolean quoted() {
    char first = span.file().text().charAt(span.start());
    return first == '"' || first == '\'';
  }

  @Override
  public String toString() {
    return value;
  }
}

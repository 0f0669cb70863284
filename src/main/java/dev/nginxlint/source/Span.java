package dev.nginxlint.source;

/**
 * A stretch of one file, from byte {@code start} (inclusive) to byte {@code end} (exclusive).
 *
 * <p>A span names its file because one configuration is read from many: {@code include} splices
 * files together.
 */
public record Span(SourceFile file, int start, int end) {

  public Span {
    if (start < 0 || end < start || end > file.text().length()) {
      throw new IllegalArgumentException("no span " + start + ".." + end + " in " + file.path());
    }
  }

  /** Returns where the span starts. */
  public Position position() {
    return file.position(start);
  }

  /** Returns the place just after the span. */
  public Position endPosition() {
    return file.position(end);
  }

  /** Returns the line the span starts on, from 1. */
  public int line() {
    return file.line(start);
  }

  /** Returns the bytes of the span, one a character. */
  public String text() {
    return file.text().substring(start, end);
  }

  /** Renders as {@code nginx.conf:12:5}. */
  @Override
  public String toString() {
    Position position = position();
    return file.path() + ":" + position.line() + ":" + position.column();
  }
}

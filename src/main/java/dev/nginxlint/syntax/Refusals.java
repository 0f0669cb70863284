package dev.nginxlint.syntax;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.Span;
import java.util.List;

/** What ngx_conf_read_token() refuses in one file, in its words. */
final class Refusals {
  /** NGX_CONF_BUFFER: a word or comment, and the byte that shows it has ended, must fit. */
  static final int BUFFER = 4096;

  private final SourceFile file;
  private final String text;

  Refusals(SourceFile file) {
    this.file = file;
    this.text = file.text();
  }

  Finding endTooEarly() {
    return Finding.syntaxError(
        new Span(file, text.length(), text.length()),
        "unexpected end of file, expecting \";\" or \"}\"");
  }

  Finding unexpected(int offset) {
    return Finding.syntaxError(at(offset), "unexpected \"" + text.charAt(offset) + "\"");
  }

  /** Refuses a quote that nothing closes. */
  Finding openQuote(int offset) {
    return text.length() - offset > BUFFER + 1
        ? missingQuote(offset)
        : endTooEarly().withRelated(at(offset), "this quote is open");
  }

  /**
   * A bare word, and the white space after it when more follows, must leave a byte of the buffer
   * free.
   */
  void longWord(int start, int end, List<Finding> problems) {
    if (end - start >= BUFFER - 1 && overflows(start, end)) {
      problems.add(tooLong(start));
    }
  }

  /** The opening quote is not in the buffer, the closing one is. */
  void longQuoted(int start, int end, List<Finding> problems) {
    int content = start + 1;
    if (end - 1 - content >= BUFFER) {
      problems.add(missingQuote(start));
    } else if (end - start > BUFFER - 1 && overflows(content, end)) {
      problems.add(tooLong(content));
    }
  }

  Finding tooLong(int start) {
    int shown = Math.min(start + 10, text.length());
    return Finding.syntaxError(
        new Span(file, start, shown),
        "too long parameter \"" + text.substring(start, shown) + "...\" started");
  }

  private boolean overflows(int start, int end) {
    boolean endsInSpace = end < text.length() && ";{".indexOf(text.charAt(end)) < 0;
    int lastRead = endsInSpace ? end + 1 : end;
    return lastRead - start >= BUFFER && lastRead < text.length();
  }

  private Finding missingQuote(int offset) {
    return Finding.syntaxError(
        at(offset),
        "too long parameter, probably missing terminating \""
            + text.charAt(offset)
            + "\" character");
  }

  private Span at(int offset) {
    return new Span(file, offset, offset + 1);
  }
}

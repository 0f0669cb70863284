package dev.nginxlint.lint;

import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.Span;
import dev.nginxlint.syntax.Directive;
import java.util.Optional;

/**
 * What an ignore comment speaks of: the whole file; at the end of a line that line, with the simple
 * directive it belongs to; on a line of its own what starts on the next line, blocks to their end.
 */
final class IgnoredPlace {
  private final SourceFile file;
  private final String text;
  private final Outline outline;

  private IgnoredPlace(SourceFile file, Outline outline) {
    this.file = file;
    this.text = file.text();
    this.outline = outline;
  }

  /** Returns the place a comment speaks of; an empty span if there is nothing it could mean. */
  static Span of(IgnoreComment comment, Outline outline) {
    SourceFile file = comment.span().file();
    int at = comment.span().start();
    if (comment.wholeFile()) {
      return new Span(file, 0, file.text().length());
    }
    IgnoredPlace place = new IgnoredPlace(file, outline);
    Optional<Directive> around = outline.simpleAround(file, at);
    if (around.isPresent()) {
      return around.get().span();
    }
    int start = place.lineStart(at);
    return file.text().substring(start, at).isBlank()
        ? place.below(at)
        : place.line(start, place.lineEnd(at));
  }

  /** Returns a line, and the simple directive that was begun before it. */
  private Span line(int start, int end) {
    Optional<Directive> begun = outline.simpleAround(file, start);
    return new Span(file, begun.isPresent() ? begun.get().span().start() : start, end);
  }

  /**
   * Returns the line below a comment and all that starts on it; other comments may stand between.
   */
  private Span below(int comment) {
    int start = lineEnd(comment);
    String line = "#";
    int end = start;
    while (line.startsWith("#") && start < text.length()) {
      start++;
      end = lineEnd(start);
      line = text.substring(Math.min(start, end), end).strip();
      if (line.startsWith("#")) {
        start = end;
      }
    }
    if (line.isEmpty() || line.startsWith("#")) {
      return new Span(file, comment, comment);
    }
    for (Directive directive : outline.startingIn(file, start, end)) {
      end = Math.max(end, directive.span().end());
    }
    return new Span(file, start, end);
  }

  private int lineStart(int offset) {
    return offset == 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  }

  private int lineEnd(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end;
  }
}

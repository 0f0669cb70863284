package dev.nginxlint.check.style;

import dev.nginxlint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a file, and which of its bytes lie in quotes or comments, as ngx_conf_read_token()
 * reads them: a quote opens only where a word starts.
 */
final class SourceText {
  /** What a byte is part of. */
  enum Part {
    CODE,
    QUOTED,
    COMMENT
  }

  private final String text;
  private final Part[] parts;

  private SourceText(String text, Part[] parts) {
    this.text = text;
    this.parts = parts;
  }

  static SourceText of(SourceFile file) {
    String text = file.text();
    Part[] parts = new Part[text.length()];
    char quote = 0;
    boolean comment = false;
    boolean wordStarts = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (comment && c == '\n') {
        comment = false;
      }
      if (!comment && quote == 0 && wordStarts) {
        comment = c == '#';
        if (c == '"' || c == '\'') {
          quote = c;
          parts[i] = Part.QUOTED;
          wordStarts = false;
          continue;
        }
      }
      parts[i] = comment ? Part.COMMENT : quote != 0 ? Part.QUOTED : Part.CODE;
      if (c == '\\' && !comment && i + 1 < text.length()) {
        i++;
        parts[i] = parts[i - 1];
        wordStarts = false;
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else {
        wordStarts = c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ';' || c == '{';
        wordStarts |= c == '}';
      }
    }
    return new SourceText(text, parts);
  }

  Part part(int offset) {
    return parts[offset];
  }

  /** Returns where lines end in spaces or tabs that no quotes keep: start and end, in turn. */
  List<Integer> trailingSpaces() {
    List<Integer> places = new ArrayList<>();
    for (int end = 0; end <= text.length(); end++) {
      boolean ends = end == text.length() || text.charAt(end) == '\n' || isCrLf(end);
      if (ends && end > 0) {
        int start = end;
        while (start > 0 && isSpace(text.charAt(start - 1))) {
          start--;
        }
        if (start < end && parts[start] != Part.QUOTED) {
          places.add(start);
          places.add(end);
        }
      }
    }
    return places;
  }

  /** Returns where spaces stand before a ";" on its line: start and end, in turn. */
  List<Integer> spacesBeforeSemicolons() {
    List<Integer> places = new ArrayList<>();
    for (int end = 1; end < text.length(); end++) {
      if (text.charAt(end) == ';' && parts[end] == Part.CODE && isSpace(text.charAt(end - 1))) {
        int start = end;
        while (start > 0 && isSpace(text.charAt(start - 1))) {
          start--;
        }
        if (start > 0 && text.charAt(start - 1) != '\n') {
          places.add(start);
          places.add(end);
        }
      }
    }
    return places;
  }

  private boolean isCrLf(int offset) {
    return text.charAt(offset) == '\r'
        && offset + 1 < text.length()
        && text.charAt(offset + 1) == '\n';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }
}

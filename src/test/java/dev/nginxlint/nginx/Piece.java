package dev.nginxlint.nginx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a text to mutate, cut roughly: nothing depends on its being cut where nginx would.
 *
 * @param first whether it is the first word of a statement
 */
record Piece(Kind kind, boolean first, int start, int end) {
  private static final Pattern CUT =
      Pattern.compile(
          "(?<space>[ \\t\\r\\n]+)|(?<comment>#[^\\n]*)|(?<end>[;{}])"
              + "|\"(?:\\\\.|[^\"\\\\])*+\"?|'(?:\\\\.|[^'\\\\])*+'?"
              + "|(?:\\\\.|\\$\\{|[^ \\t\\r\\n;{\\\\])++|.",
          Pattern.DOTALL);

  /** What a piece is. */
  enum Kind {
    WORD,
    /** ";", "{" or "}". */
    END,
    COMMENT
  }

  String of(String text) {
    return text.substring(start, end);
  }

  static List<Piece> cut(String text) {
    List<Piece> pieces = new ArrayList<>();
    boolean first = true;
    Matcher matcher = CUT.matcher(text);
    while (matcher.find()) {
      if (matcher.group("space") != null) {
        continue;
      }
      Kind kind =
          matcher.group("comment") != null
              ? Kind.COMMENT
              : matcher.group("end") != null ? Kind.END : Kind.WORD;
      pieces.add(new Piece(kind, first && kind == Kind.WORD, matcher.start(), matcher.end()));
      first = kind == Kind.END || (first && kind == Kind.COMMENT);
    }
    return pieces;
  }
}

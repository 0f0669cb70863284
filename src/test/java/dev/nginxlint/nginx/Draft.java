package dev.nginxlint.nginx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text about to be mutated, and the pieces it is made of. */
record Draft(String text, List<Piece> pieces) {

  static Draft of(String text) {
    return new Draft(text, Piece.cut(text));
  }

  /** A stretch of the text. */
  record Range(int start, int end) {
    String of(String text) {
      return text.substring(start, end);
    }
  }

  /** Words and terminators. */
  List<Piece> tokens() {
    return pieces.stream().filter(piece -> piece.kind() != Piece.Kind.COMMENT).toList();
  }

  List<Piece> words() {
    return pieces.stream().filter(piece -> piece.kind() == Piece.Kind.WORD).toList();
  }

  /** Names of directives. */
  List<Piece> names() {
    return pieces.stream().filter(Piece::first).toList();
  }

  /** Statements from their first word to the ";" or the "}", inner ones too. */
  List<Range> statements() {
    List<Range> statements = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).first()) {
        int start = pieces.get(i).start();
        end(i).ifPresent(end -> statements.add(new Range(start, end)));
      }
    }
    return statements;
  }

  /** Statements that have a block. */
  List<Range> blocks() {
    return statements().stream().filter(range -> text.charAt(range.end() - 1) == '}').toList();
  }

  private Optional<Integer> end(int from) {
    int depth = 0;
    for (int i = from; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.kind() == Piece.Kind.END) {
        char c = text.charAt(piece.start());
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (depth < 0) {
          return Optional.empty();
        }
        if (depth == 0) {
          return Optional.of(piece.end());
        }
      }
    }
    return Optional.empty();
  }

  /** Lines with what ends them. */
  List<Range> lines() {
    List<Range> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed + 1;
      lines.add(new Range(start, end));
      start = end;
    }
    return lines;
  }

  String replace(int start, int end, String by) {
    return text.substring(0, start) + by + text.substring(end);
  }

  /** Moves a stretch to a place outside of it. */
  String move(Range range, int to) {
    String moved = range.of(text);
    return to >= range.end()
        ? text.substring(0, range.start())
            + text.substring(range.end(), to)
            + moved
            + text.substring(to)
        : text.substring(0, to)
            + moved
            + text.substring(to, range.start())
            + text.substring(range.end());
  }
}

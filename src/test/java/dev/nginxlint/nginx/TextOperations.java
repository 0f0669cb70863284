package dev.nginxlint.nginx;

import java.util.List;

/** Mutations of bytes, lines, statements and blocks. */
final class TextOperations {
  private static final List<String> MARKS =
      List.of(
          "\"", "'", "{", "}", ";", "#", "$", "\\", "${", " ", "\n", "\r", "\t", "/", "(", ")", "~",
          "=", "*", "@", "!", ":", "%", "[", "]", "?", "-", "0", "\u00e9");
  private static final List<String> AROUND =
      List.of(
          "http {",
          "server {",
          "location /wrapped {",
          "location = /w {",
          "location ~ w {",
          "if ($host) {",
          "limit_except GET {",
          "upstream wrapped {",
          "events {",
          "stream {",
          "mail {",
          "types {",
          "map $host $wrapped {",
          "geo $geo {",
          "location @w {");

  private TextOperations() {}

  static Edit insert(Draft draft, Dice dice) {
    String mark = dice.pick(MARKS);
    Piece piece = dice.pick(draft.pieces());
    int at =
        switch (dice.below(3)) {
          case 0 -> piece.start();
          case 1 -> piece.end();
          default -> piece.start() + dice.below(piece.end() - piece.start());
        };
    return new Edit("insert " + Edit.show(mark) + " at byte " + at, draft.replace(at, at, mark));
  }

  static Edit deleteByte(Draft draft, Dice dice) {
    int at = dice.below(draft.text().length());
    return new Edit("delete byte " + at, draft.replace(at, at + 1, ""));
  }

  static Edit replaceByte(Draft draft, Dice dice) {
    int at = dice.below(draft.text().length());
    String mark = dice.pick(MARKS);
    return new Edit(
        "replace byte " + at + " by " + Edit.show(mark), draft.replace(at, at + 1, mark));
  }

  static Edit truncate(Draft draft, Dice dice) {
    int at = dice.below(draft.text().length());
    return new Edit("truncate at byte " + at, draft.text().substring(0, at));
  }

  static Edit line(Draft draft, Dice dice) {
    return range("line", dice.pick(draft.lines()), draft, dice, draft.lines());
  }

  static Edit statement(Draft draft, Dice dice) {
    List<Draft.Range> statements = draft.statements();
    return statements.isEmpty()
        ? line(draft, dice)
        : range("statement", dice.pick(statements), draft, dice, statements);
  }

  static Edit block(Draft draft, Dice dice) {
    List<Draft.Range> blocks = draft.blocks();
    return blocks.isEmpty()
        ? line(draft, dice)
        : range("block", dice.pick(blocks), draft, dice, draft.statements());
  }

  /** Deletes a stretch, or puts it, once more or instead, where another one starts. */
  private static Edit range(
      String kind, Draft.Range range, Draft draft, Dice dice, List<Draft.Range> places) {
    String shown = kind + " " + Edit.show(range.of(draft.text()));
    int to = dice.pick(places).start();
    int way = dice.below(4);
    if (way == 0) {
      return new Edit("delete " + shown, draft.replace(range.start(), range.end(), ""));
    }
    if (way == 1) {
      String again = range.of(draft.text());
      return new Edit("duplicate " + shown, draft.replace(range.end(), range.end(), again));
    }
    if (way == 2 || (to >= range.start() && to < range.end())) {
      return new Edit(
          "copy to byte " + to + " " + shown, draft.replace(to, to, range.of(draft.text())));
    }
    return new Edit("move to byte " + to + " " + shown, draft.move(range, to));
  }

  /** Puts a statement of another file before one of this. */
  static Edit transplant(Draft draft, Dice dice) {
    String statement = dice.statement();
    List<Draft.Range> places = draft.statements();
    int at = places.isEmpty() ? 0 : dice.pick(places).start();
    return new Edit(
        "insert at byte " + at + " " + Edit.show(statement),
        draft.replace(at, at, statement + " "));
  }

  static Edit wrap(Draft draft, Dice dice) {
    List<Draft.Range> statements = draft.statements();
    String around = dice.pick(AROUND);
    if (statements.isEmpty()) {
      return new Edit("wrap all in " + around, around + draft.text() + "}");
    }
    Draft.Range range = dice.pick(statements);
    String inner = range.of(draft.text());
    return new Edit(
        "wrap in " + around + " " + Edit.show(inner),
        draft.replace(range.start(), range.end(), around + " " + inner + " }"));
  }
}

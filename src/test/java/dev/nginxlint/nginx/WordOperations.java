package dev.nginxlint.nginx;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mutations of single words and terminators. */
final class WordOperations {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:ms|[a-zA-Z])?");
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "1",
          "-1",
          "2",
          "7",
          "64",
          "100",
          "999",
          "1.5",
          "65535",
          "65536",
          "4294967296",
          "9999999999999999999",
          "08",
          "0x10",
          "");
  private static final List<String> UNITS =
      List.of("", "k", "K", "m", "M", "g", "G", "s", "ms", "h", "d", "w", "y", "x", "b", "%", " ");

  private WordOperations() {}

  static Edit delete(Draft draft, Dice dice) {
    Piece piece = dice.pick(draft.tokens());
    return new Edit(
        "delete " + Edit.show(piece.of(draft.text())),
        draft.replace(piece.start(), piece.end(), ""));
  }

  static Edit duplicate(Draft draft, Dice dice) {
    Piece piece = dice.pick(draft.tokens());
    String token = piece.of(draft.text());
    return new Edit(
        "duplicate " + Edit.show(token), draft.replace(piece.end(), piece.end(), " " + token));
  }

  /** Swaps two tokens, neighbours or not. */
  static Edit swap(Draft draft, Dice dice) {
    List<Piece> tokens = draft.tokens();
    int i = dice.below(tokens.size() - 1);
    int j = dice.oneIn(2) ? i + 1 : i + 1 + dice.below(tokens.size() - i - 1);
    Piece one = tokens.get(i);
    Piece other = tokens.get(Math.min(j, tokens.size() - 1));
    String text = draft.text();
    return new Edit(
        "swap " + Edit.show(one.of(text)) + " and " + Edit.show(other.of(text)),
        text.substring(0, one.start())
            + other.of(text)
            + text.substring(one.end(), other.start())
            + one.of(text)
            + text.substring(other.end()));
  }

  static Edit replace(Draft draft, Dice dice) {
    String by = dice.token();
    return replaceBy(draft, dice.pick(draft.tokens()), by);
  }

  /** Adds a word after another. */
  static Edit add(Draft draft, Dice dice) {
    Piece piece = dice.pick(draft.words());
    String word = dice.word();
    return new Edit("add " + Edit.show(word), draft.replace(piece.end(), piece.end(), " " + word));
  }

  static Edit number(Draft draft, Dice dice) {
    List<Piece> numbers =
        draft.words().stream()
            .filter(piece -> NUMBER.matcher(piece.of(draft.text())).find())
            .toList();
    if (numbers.isEmpty()) {
      return delete(draft, dice);
    }
    Piece piece = dice.pick(numbers);
    Matcher matcher = NUMBER.matcher(piece.of(draft.text()));
    String by = matcher.find() ? matcher.group() : "";
    String digits = by.replaceAll("[a-zA-Z]", "");
    by = dice.oneIn(2) ? dice.pick(NUMBERS) : digits + dice.pick(UNITS);
    return replaceBy(draft, piece, matcher.replaceFirst(by));
  }

  /** Turns on into off and back, or spells it in another way. */
  static Edit flip(Draft draft, Dice dice) {
    List<Piece> flags =
        draft.words().stream().filter(piece -> piece.of(draft.text()).matches("on|off")).toList();
    if (flags.isEmpty()) {
      return changeCase(draft, dice);
    }
    Piece piece = dice.pick(flags);
    String other = piece.of(draft.text()).equals("on") ? "off" : "on";
    List<String> ways = List.of(other, other, "ON", "Off", "yes", "true", "1", "o", "\"on\"", "''");
    return replaceBy(draft, piece, dice.pick(ways));
  }

  static Edit misspell(Draft draft, Dice dice) {
    Piece piece = dice.pick(dice.oneIn(4) ? draft.words() : draft.names());
    StringBuilder word = new StringBuilder(piece.of(draft.text()));
    int at = dice.below(word.length());
    char letter = (char) ('a' + dice.below(26));
    switch (dice.below(3)) {
      case 0 -> word.deleteCharAt(at);
      case 1 -> word.insert(at, letter);
      default -> word.setCharAt(at, letter);
    }
    return replaceBy(draft, piece, word.toString());
  }

  static Edit changeCase(Draft draft, Dice dice) {
    Piece piece = dice.pick(draft.words());
    String word = piece.of(draft.text());
    String upper = word.toUpperCase(Locale.ROOT);
    return replaceBy(draft, piece, word.equals(upper) ? word.toLowerCase(Locale.ROOT) : upper);
  }

  static Edit quote(Draft draft, Dice dice) {
    Piece piece = dice.pick(draft.words());
    String mark = dice.oneIn(2) ? "\"" : "'";
    return replaceBy(draft, piece, mark + piece.of(draft.text()) + mark);
  }

  private static Edit replaceBy(Draft draft, Piece piece, String by) {
    return new Edit(
        "replace " + Edit.show(piece.of(draft.text())) + " by " + Edit.show(by),
        draft.replace(piece.start(), piece.end(), by));
  }
}

package dev.nginxlint.regex;

/** The sets of bytes that PCRE2 has names for, in the C locale. */
final class Bytes {

  static final ByteSet DIGIT = ByteSet.range('0', '9');
  static final ByteSet UPPER = ByteSet.range('A', 'Z');
  static final ByteSet LOWER = ByteSet.range('a', 'z');
  static final ByteSet ALPHA = UPPER.or(LOWER);
  static final ByteSet LETTER_OR_DIGIT = ALPHA.or(DIGIT);
  static final ByteSet WORD = LETTER_OR_DIGIT.or(ByteSet.of('_'));
  static final ByteSet SPACE = ByteSet.range('\t', '\r').or(ByteSet.of(' '));
  static final ByteSet HORIZONTAL_SPACE = ByteSet.anyOf("\t \u00A0");
  static final ByteSet VERTICAL_SPACE = ByteSet.range('\n', '\r').or(ByteSet.of(0x85));
  static final ByteSet NOT_NEWLINE = ByteSet.of('\n').complement();

  private Bytes() {}

  /** Returns what {@code [:name:]} means, or {@link ByteSet#NONE} when there is no such name. */
  static ByteSet posix(String name) {
    return switch (name) {
      case "alpha" -> ALPHA;
      case "lower" -> LOWER;
      case "upper" -> UPPER;
      case "alnum" -> LETTER_OR_DIGIT;
      case "ascii" -> ByteSet.range(0, 0x7F);
      case "blank" -> ByteSet.anyOf("\t ");
      case "cntrl" -> ByteSet.range(0, 0x1F).or(ByteSet.of(0x7F));
      case "digit" -> DIGIT;
      case "graph" -> ByteSet.range('!', '~');
      case "print" -> ByteSet.range(' ', '~');
      case "punct" -> ByteSet.range('!', '~').and(LETTER_OR_DIGIT.complement());
      case "space" -> SPACE;
      case "word" -> WORD;
      case "xdigit" -> DIGIT.or(ByteSet.range('A', 'F')).or(ByteSet.range('a', 'f'));
      default -> ByteSet.NONE;
    };
  }

  /**
   * Returns what an escape such as {@code \d} means, or {@link ByteSet#NONE} when it is not such an
   * escape.
   */
  static ByteSet escape(int letter) {
    return switch (letter) {
      case 'd' -> DIGIT;
      case 'D' -> DIGIT.complement();
      case 's' -> SPACE;
      case 'S' -> SPACE.complement();
      case 'w' -> WORD;
      case 'W' -> WORD.complement();
      case 'h' -> HORIZONTAL_SPACE;
      case 'H' -> HORIZONTAL_SPACE.complement();
      case 'v' -> VERTICAL_SPACE;
      case 'V' -> VERTICAL_SPACE.complement();
      case 'N' -> NOT_NEWLINE;
      case 'C' -> ByteSet.ALL;
      default -> ByteSet.NONE;
    };
  }
}

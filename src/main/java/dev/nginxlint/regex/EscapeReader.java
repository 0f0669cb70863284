package dev.nginxlint.regex;

/** Reads what follows a backslash. */
final class EscapeReader {

  private static final String LETTERS = "ABCDEGHKNPQRSVWXZbdhkpsvwz";

  private static final String NOT_HEXADECIMAL =
      "non-hex character in \\x{} (closing brace missing?)";

  private final PatternText text;

  EscapeReader(PatternText text) {
    this.text = text;
  }

  /**
   * Reads an escape outside a class; {@code groupsSoFar} decides whether {@code \12} is a
   * reference.
   */
  Escape read(int groupsSoFar) {
    if (text.lookingAt('g')) {
      text.next();
      return groupReference(groupsSoFar);
    }
    if (text.peek(0) >= '1' && text.peek(0) <= '9') {
      int start = text.position();
      int number = decimal();
      if (number >= 0
          && (number < 10 || number <= groupsSoFar || text.since(start).charAt(0) >= '8')) {
        if (number > Messages.GREATEST_GROUP) {
          throw text.refusal(Messages.GROUP_NUMBER_TOO_BIG);
        }
        return new Escape(Escape.Kind.REFERENCE, number);
      }
      text.moveTo(start);
    }
    return readInClass();
  }

  /**
   * Reads an escape where there are no references, so that {@code \1} is octal and {@code \g} a
   * letter.
   */
  Escape readInClass() {
    if (text.atEnd()) {
      throw text.refusal("\\ at end of pattern");
    }
    int c = text.nextCharacter();
    if (LETTERS.indexOf(c) >= 0) {
      if (c == 'N' && text.utf() && text.take("{U+")) {
        return new Escape(Escape.Kind.BYTE, braced(16, NOT_HEXADECIMAL));
      }
      if (c == 'N' && text.lookingAt('{')) {
        checkNotCharacterName();
      }
      return new Escape(Escape.Kind.LETTER, c);
    }
    return new Escape(Escape.Kind.BYTE, value(c));
  }

  private int value(int c) {
    return switch (c) {
      case 'a' -> 0x07;
      case 'e' -> 0x1B;
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'c' -> control();
      case 'o' -> bracedOctal();
      case 'x' -> text.lookingAt('{') ? bracedHexadecimal() : hexadecimal();
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(c - '0');
      case 'F', 'L', 'l', 'U', 'u' ->
          throw text.refusal("PCRE2 does not support \\F, \\L, \\l, \\N{name}, \\U, or \\u");
      default -> {
        if (Bytes.ALPHA.contains(c) && c != 'g') {
          throw text.refusalBefore("unrecognized character follows \\");
        }
        yield c;
      }
    };
  }

  /** <code>\N{2,3}</code> is a repeated {@code \N}, but there are no names of characters. */
  private void checkNotCharacterName() {
    int brace = text.position();
    if (text.lookingAt("{U+")) {
      throw text.refusal("\\N{U+dddd} is supported only in Unicode (UTF) mode");
    }
    if (!text.lookingAtCounts(1)) {
      throw text.refusal("PCRE2 does not support \\F, \\L, \\l, \\N{name}, \\U, or \\u");
    }
    text.next();
    try {
      text.counts();
    } catch (Refusal refusal) {
      throw new Refusal(refusal.message(), brace);
    }
    text.moveTo(brace);
  }

  private Escape groupReference(int groupsSoFar) {
    if (text.lookingAt('<') || text.lookingAt('\'')) {
      return new Escape(Escape.Kind.LETTER, 'g');
    }
    boolean braced = text.lookingAt('{');
    int start = text.position();
    int number;
    try {
      text.skip(braced ? 1 : 0);
      number = text.groupNumber(groupsSoFar);
    } catch (Refusal refusal) {
      throw braced ? new Refusal(refusal.message(), start) : refusal;
    }
    if (braced && number == PatternText.NO_NUMBER) {
      text.moveTo(start);
      return new Escape(Escape.Kind.LETTER, 'k');
    }
    if (number == PatternText.NO_NUMBER || (braced && !text.take('}'))) {
      text.moveTo(start);
      throw text.refusal(
          "\\g is not followed by a braced, angle-bracketed, or quoted name/number or by a plain number");
    }
    if (number == 0) {
      throw text.refusal(Messages.NO_SUCH_GROUP);
    }
    return new Escape(Escape.Kind.REFERENCE, number);
  }

  /** Reads digits; returns -1 when they are far too many for a group. */
  private int decimal() {
    long value = 0;
    while (text.lookingAtDigit(0)) {
      value = value * 10 + text.next() - '0';
      if (value > Integer.MAX_VALUE / 10 - 1) {
        return -1;
      }
    }
    return (int) value;
  }

  private int control() {
    if (text.atEnd()) {
      throw text.refusal("\\c at end of pattern");
    }
    char c = text.peek(0);
    if (c < ' ' || c > '~') {
      throw text.refusal("\\c must be followed by a printable ASCII character");
    }
    text.next();
    return (Bytes.LOWER.contains(c) ? c - 32 : c) ^ 0x40;
  }

  private int octal(int firstDigit) {
    int value = firstDigit;
    for (int i = 0; i < 2 && isOctal(text.peek(0)); i++) {
      value = value * 8 + text.next() - '0';
    }
    if (value > 0xFF && !text.utf()) {
      throw text.refusal("octal value is greater than \\377 in 8-bit non-UTF-8 mode");
    }
    return value;
  }

  private int bracedOctal() {
    if (!text.lookingAt('{')) {
      throw endOr("missing opening brace after \\o");
    }
    text.next();
    return braced(8, "non-octal character in \\o{} (closing brace missing?)");
  }

  private int bracedHexadecimal() {
    text.next();
    return braced(16, NOT_HEXADECIMAL);
  }

  private int braced(int radix, String unclosed) {
    if (text.atEnd() || text.lookingAt('}')) {
      throw text.refusal("digits missing in \\x{} or \\o{} or \\N{U+}");
    }
    int greatest = text.utf() ? Character.MAX_CODE_POINT : 0xFF;
    int value = 0;
    for (; digit(radix) >= 0; text.next()) {
      value = Math.min(value * radix + digit(radix), greatest + 1);
    }
    if (value > greatest) {
      throw text.refusal("character code point value in \\x{} or \\o{} is too large");
    }
    if (!text.take('}')) {
      throw endOr(unclosed);
    }
    if (value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE) {
      throw text.refusalBefore("disallowed Unicode code point (>= 0xd800 && <= 0xdfff)");
    }
    return value;
  }

  /** At the end of the pattern PCRE2 steps back, to the last character. */
  private Refusal endOr(String message) {
    return text.atEnd() ? text.refusalBefore(message) : text.refusal(message);
  }

  private int hexadecimal() {
    int value = 0;
    for (int i = 0; i < 2 && digit(16) >= 0; i++) {
      value = value * 16 + digit(16);
      text.next();
    }
    return value;
  }

  private int digit(int radix) {
    char c = text.peek(0);
    return c < 0x80 ? Character.digit(c, radix) : -1;
  }

  private static boolean isOctal(char c) {
    return c >= '0' && c <= '7';
  }
}

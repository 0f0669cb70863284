package dev.nginxlint.regex;

/** The options in force at a place of a pattern: {@code imnsxUJ}. */
record Options(int bits) {

  static final int CASELESS = 1;
  static final int MULTILINE = 2;
  static final int NO_AUTO_CAPTURE = 4;
  static final int DOTALL = 8;
  static final int EXTENDED = 16;
  static final int EXTENDED_MORE = 32;
  static final int UNGREEDY = 64;
  static final int DUPLICATE_NAMES = 128;

  boolean has(int option) {
    return (bits & option) != 0;
  }

  /**
   * Reads the letters of <code>(?imnsx-U:</code> up to the colon or parenthesis, and returns what
   * is then in force.
   */
  Options read(PatternText text) {
    int before = bits;
    boolean hyphenAllowed = true;
    if (text.take('^')) {
      before &= ~(CASELESS | MULTILINE | NO_AUTO_CAPTURE | DOTALL | EXTENDED | EXTENDED_MORE);
      hyphenAllowed = false;
    }
    int set = 0;
    int unset = 0;
    boolean unsetting = false;
    while (!text.atEnd() && !text.lookingAt(')') && !text.lookingAt(':')) {
      if (text.take('-')) {
        if (!hyphenAllowed) {
          throw text.refusalBefore("invalid hyphen in option setting");
        }
        unsetting = true;
        hyphenAllowed = false;
      } else if (unsetting) {
        unset |= letter(text);
      } else {
        set |= letter(text);
      }
    }
    if ((set & (EXTENDED | EXTENDED_MORE)) == EXTENDED || (unset & EXTENDED) != 0) {
      unset |= EXTENDED_MORE;
    }
    return new Options((before | set) & ~unset);
  }

  private static int letter(PatternText text) {
    return switch (text.next()) {
      case 'J' -> DUPLICATE_NAMES;
      case 'i' -> CASELESS;
      case 'm' -> MULTILINE;
      case 'n' -> NO_AUTO_CAPTURE;
      case 's' -> DOTALL;
      case 'U' -> UNGREEDY;
      case 'x' -> text.take('x') ? EXTENDED | EXTENDED_MORE : EXTENDED;
      default -> throw text.refusalBefore("unrecognized character after (? or (?-");
    };
  }
}

package dev.nginxlint.regex;

/** The text of a pattern while it is read, with the place reached. */
final class PatternText {

  private static final int LONGEST_NAME = 32;
  private static final int GREATEST_REPEAT = 65_535;

  /** What {@link #number} returns when there is no number. */
  static final int NO_NUMBER = -1;

  private final String text;
  private final char[] characters;
  private int position;
  private boolean utf;

  PatternText(String text) {
    this.text = text;
    this.characters = text.toCharArray();
  }

  int position() {
    return position;
  }

  int length() {
    return text.length();
  }

  int remaining() {
    return text.length() - position;
  }

  boolean atEnd() {
    return position >= characters.length;
  }

  void moveTo(int place) {
    position = place;
  }

  void skip(int count) {
    position += count;
  }

  /** Makes several bytes one character, as {@code (*UTF)} does. */
  void setUtf() {
    utf = true;
  }

  boolean utf() {
    return utf;
  }

  /** Returns the next byte and passes it. */
  char next() {
    return characters[position++];
  }

  /** Returns the next character and passes it: a byte, or with {@code (*UTF)} a code point. */
  int nextCharacter() {
    int first = next();
    if (!utf || first < 0xC0) {
      return first;
    }
    int bytes = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    int character = first & (0x3F >> bytes);
    for (int i = 0; i < bytes && !atEnd(); i++) {
      character = (character << 6) | (next() & 0x3F);
    }
    return character;
  }

  /** Returns the character at a distance from here; NUL, as in C, beyond the end. */
  char peek(int distance) {
    int place = position + distance;
    return place < characters.length ? characters[place] : '\0';
  }

  boolean lookingAt(char expected) {
    return position < characters.length && characters[position] == expected;
  }

  boolean lookingAt(String expected) {
    return text.startsWith(expected, position);
  }

  /** Passes the expected character, if it comes next. */
  boolean take(char expected) {
    boolean found = lookingAt(expected);
    position += found ? 1 : 0;
    return found;
  }

  /** Passes the expected text, if it comes next. */
  boolean take(String expected) {
    if (!lookingAt(expected)) {
      return false;
    }
    position += expected.length();
    return true;
  }

  String since(int start) {
    return text.substring(start, position);
  }

  Refusal refusal(String message) {
    return new Refusal(message, position);
  }

  Refusal refusalBefore(String message) {
    return new Refusal(message, position - 1);
  }

  boolean lookingAtDigit(int distance) {
    return isDigit(peek(distance));
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Reads decimal digits, if there are any. */
  int number(int greatest, String tooBig) {
    if (!lookingAtDigit(0)) {
      return NO_NUMBER;
    }
    long value = 0;
    while (lookingAtDigit(0)) {
      value = value * 10 + next() - '0';
      if (value > greatest) {
        throw refusal(tooBig);
      }
    }
    return (int) value;
  }

  /**
   * Reads the number of a group, which may be relative to the groups so far: {@code +1}, {@code
   * -1}.
   */
  int groupNumber(int groupsSoFar) {
    char sign = peek(0);
    if (sign != '+' && sign != '-') {
      return number(Messages.GREATEST_GROUP, Messages.GROUP_NUMBER_TOO_BIG);
    }
    if (!lookingAtDigit(1)) {
      return NO_NUMBER;
    }
    position++;
    int distance =
        number(
            Messages.GREATEST_GROUP - (sign == '+' ? groupsSoFar : 0),
            Messages.GROUP_NUMBER_TOO_BIG);
    if (distance == 0) {
      throw refusal("a relative value of zero is not allowed");
    }
    if (sign == '+') {
      return groupsSoFar + distance;
    }
    if (distance > groupsSoFar) {
      throw refusal(Messages.NO_SUCH_GROUP);
    }
    return groupsSoFar + 1 - distance;
  }

  /**
   * Reads the name of a group and the character that ends it. The place is the character before the
   * name.
   */
  String name(char terminator) {
    position++;
    if (atEnd()) {
      throw refusal("subpattern name expected");
    }
    if (lookingAtDigit(0)) {
      throw refusal("subpattern name must start with a non-digit");
    }
    String name = word(utf);
    if (name.isEmpty()) {
      throw refusal("subpattern name expected");
    }
    if (!take(terminator)) {
      throw refusal("syntax error in subpattern name (missing terminator?)");
    }
    return name;
  }

  /**
   * Reads letters, digits and underscores, perhaps none; and what is not ASCII, if {@code
   * allLetters}.
   */
  String word(boolean allLetters) {
    int start = position;
    while (!atEnd() && (Bytes.WORD.contains(peek(0)) || (allLetters && peek(0) >= 0x80))) {
      position++;
    }
    if (position - start > LONGEST_NAME) {
      throw refusal("subpattern name is too long (maximum 32 code units)");
    }
    return since(start);
  }

  /**
   * Tells whether a quantifier in braces comes after {@code distance}; what looks otherwise stands
   * for itself.
   */
  boolean lookingAtCounts(int distance) {
    int place = distance;
    boolean comma = false;
    if (!lookingAtDigit(place)) {
      return false;
    }
    while (lookingAtDigit(place) || (peek(place) == ',' && !comma)) {
      comma |= peek(place) == ',';
      place++;
    }
    return peek(place) == '}';
  }

  /**
   * Reads <code>n}</code>, <code>n,}</code> or <code>n,m}</code>, known to be there; returns both
   * numbers.
   */
  int[] counts() {
    int min = number(GREATEST_REPEAT, "number too big in {} quantifier");
    int max = min;
    if (take(',')) {
      max = number(GREATEST_REPEAT, "number too big in {} quantifier");
      if (max == NO_NUMBER) {
        max = Node.Repetition.UNLIMITED;
      } else if (max < min) {
        throw refusal("numbers out of order in {} quantifier");
      }
    }
    position++;
    return new int[] {min, max};
  }
}

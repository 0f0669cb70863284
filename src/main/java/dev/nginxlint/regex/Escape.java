package dev.nginxlint.regex;

/**
 * What a backslash and the characters after it stand for.
 *
 * @param value the byte, the letter, or the number of the group
 */
record Escape(Kind kind, int value) {

  enum Kind {
    /** A byte, as itself. */
    BYTE,
    /** A letter with a meaning: {@code \d}, {@code \b}, {@code \k}. */
    LETTER,
    /** A reference to a group by number. */
    REFERENCE
  }

  boolean is(char letter) {
    return kind == Kind.LETTER && value == letter;
  }
}

package dev.nginxlint.regex;

/** Ends the parsing of a pattern that PCRE2 refuses; never leaves this package. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int offset;

  Refusal(String message, int offset) {
    super(message, null, false, false);
    this.offset = offset;
  }

  String message() {
    return String.valueOf(getMessage());
  }

  int offset() {
    return offset;
  }
}

package dev.nginxlint.regex;

/** Limits and messages of PCRE2 that more than one part of the parser needs. */
final class Messages {

  static final int GREATEST_GROUP = 65_535;

  static final String GROUP_NUMBER_TOO_BIG = "subpattern number is too big";
  static final String NO_SUCH_GROUP = "reference to non-existent subpattern";
  static final String UNCLOSED = "missing closing parenthesis";
  static final String INVALID_RANGE = "invalid range in character class";
  static final String NOT_REPEATABLE = "quantifier does not follow a repeatable item";
  static final String ASSERTION_EXPECTED = "assertion expected after (?( or (?(?C)";
  static final String BAD_VERB = "(*VERB) not recognized or malformed";
  static final String BAD_ALPHA_ASSERTION = "(*alpha_assertion) not recognized";

  private Messages() {}
}

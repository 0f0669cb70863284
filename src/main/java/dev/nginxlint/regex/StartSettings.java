package dev.nginxlint.regex;

import java.util.Optional;

/** Passes the settings that may stand at the start of a pattern, such as {@code (*UTF)}. */
final class StartSettings {

  /** These change how PCRE2 works, but not what it finds. */
  private static final String[] HARMLESS = {
    "NO_AUTO_POSSESS)", "NO_DOTSTAR_ANCHOR)", "NO_JIT)", "NO_START_OPT)", "LF)", "BSR_UNICODE)"
  };

  private static final String[] HARMFUL = {
    "UCP)",
    "NOTEMPTY)",
    "NOTEMPTY_ATSTART)",
    "CR)",
    "CRLF)",
    "ANY)",
    "NUL)",
    "ANYCRLF)",
    "BSR_ANYCRLF)"
  };

  private static final String[] UTF = {"UTF8)", "UTF)"};

  private static final String[] LIMITS = {
    "LIMIT_HEAP=", "LIMIT_MATCH=", "LIMIT_DEPTH=", "LIMIT_RECURSION="
  };

  private StartSettings() {}

  /** Passes all settings and returns one that cannot be represented, if any. */
  static Optional<String> read(PatternText text) {
    Optional<String> harmful = Optional.empty();
    while (text.lookingAt("(*")) {
      int start = text.position();
      text.skip(2);
      if (takeAny(text, LIMITS)) {
        limit(text);
        harmful = Optional.of(text.since(start));
      } else if (takeAny(text, UTF)) {
        text.setUtf();
        harmful = Optional.of(text.since(start));
      } else if (takeAny(text, HARMFUL)) {
        harmful = Optional.of(text.since(start));
      } else if (!takeAny(text, HARMLESS)) {
        text.moveTo(start);
        return harmful;
      }
    }
    return harmful;
  }

  private static boolean takeAny(PatternText text, String[] settings) {
    for (String setting : settings) {
      if (text.take(setting)) {
        return true;
      }
    }
    return false;
  }

  private static void limit(PatternText text) {
    if (!text.lookingAtDigit(0)) {
      throw text.refusal(Messages.BAD_VERB);
    }
    long value = 0;
    while (text.lookingAtDigit(0) && value <= 0xFFFF_FFFFL / 10 - 1) {
      value = value * 10 + text.next() - '0';
    }
    text.skip(1);
    if (text.peek(-1) != ')') {
      throw text.refusal(Messages.BAD_VERB);
    }
  }
}

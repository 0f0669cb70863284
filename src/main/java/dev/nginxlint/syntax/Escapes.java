package dev.nginxlint.syntax;

/** Backslashes in words. */
final class Escapes {
  private Escapes() {}

  /**
   * Copies a word out as ngx_conf_read_token() does: few escapes are decoded, all others keep their
   * backslash.
   */
  static String decode(String word) {
    int escape = word.indexOf('\\');
    if (escape < 0) {
      return word;
    }
    StringBuilder value = new StringBuilder(word.length()).append(word, 0, escape);
    for (int at = escape; at < word.length(); at++) {
      char c = word.charAt(at);
      if (c == '\\' && at + 1 < word.length()) {
        int decoded = "\"'\\trn".indexOf(word.charAt(at + 1));
        if (decoded >= 0) {
          c = "\"'\\\t\r\n".charAt(decoded);
          at++;
        }
      }
      value.append(c);
    }
    return value.toString();
  }
}

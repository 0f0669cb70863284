package dev.nginxlint.resolve;

import java.util.Optional;

/** A uri that an upstream gives: ngx_http_parse_unsafe_uri(). */
record UnsafeUri(String uri, String args) {

  /** Reads one; empty where nginx takes it for unsafe. */
  static Optional<UnsafeUri> parse(String text) {
    int question = text.indexOf('?');
    String uri = question < 0 ? text : text.substring(0, question);
    if (uri.isEmpty() || isUnsafe(uri)) {
      return Optional.empty();
    }
    if (uri.indexOf('%') >= 0) {
      uri = unescape(uri);
      if (isUnsafe(uri)) {
        return Optional.empty();
      }
    }
    return Optional.of(new UnsafeUri(uri, question < 0 ? "" : text.substring(question + 1)));
  }

  private static boolean isUnsafe(String uri) {
    return uri.indexOf('\0') >= 0
        || uri.equals("..")
        || uri.startsWith("../")
        || uri.contains("/../")
        || uri.endsWith("/..");
  }

  /** ngx_unescape_uri() without flags: what is no number in base 16 is dropped. */
  private static String unescape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '%') {
        out.append(c);
        continue;
      }
      int first = i + 1 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
      int second = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
      if (first >= 0 && second >= 0) {
        out.append((char) (first * 16 + second));
        i += 2;
      } else if (first >= 0) {
        // The byte after the digit is lost with both.
        i += 2;
      } else if (i + 1 < text.length()) {
        out.append(text.charAt(++i));
      }
    }
    return out.toString();
  }
}

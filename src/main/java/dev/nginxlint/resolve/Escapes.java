package dev.nginxlint.resolve;

/** Percent-encoding, as ngx_escape_uri() with its tables of nginx 1.21.1 and later. */
final class Escapes {
  private static final String URI = " \"#%<>?\\^`{|}";
  private static final String ARGS = URI + "&+;";

  private Escapes() {}

  /** NGX_ESCAPE_URI. */
  static String uri(String text) {
    return escape(text, URI);
  }

  /** NGX_ESCAPE_ARGS. */
  static String args(String text) {
    return escape(text, ARGS);
  }

  /** NGX_ESCAPE_MEMCACHED. */
  static String memcached(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '%') {
        append(c, out);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static void append(char c, StringBuilder out) {
    out.append('%').append("0123456789ABCDEF".charAt(c >> 4));
    out.append("0123456789ABCDEF".charAt(c & 15));
  }

  private static String escape(String text, String escaped) {
    int plain = 0;
    while (plain < text.length() && !isEscaped(text.charAt(plain), escaped)) {
      plain++;
    }
    if (plain == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, plain);
    for (int i = plain; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isEscaped(c, escaped)) {
        append(c, out);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isEscaped(char c, String escaped) {
    return c < 0x20 || c >= 0x7f || escaped.indexOf(c) >= 0;
  }
}

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

  private static String escape(String text, String escaped) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c >= 0x7f || escaped.indexOf(c) >= 0) {
        out.append('%').append("0123456789ABCDEF".charAt(c >> 4));
        out.append("0123456789ABCDEF".charAt(c & 15));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}

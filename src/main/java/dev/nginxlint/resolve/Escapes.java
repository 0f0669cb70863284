package dev.nginxlint.resolve;

import dev.nginxlint.value.NginxVersion;

/**
 * Percent-encoding, as ngx_escape_uri() with the tables of a version: 1.21.1 added to them.
 *
 * @param redirects whether what nginx redirects to by itself is encoded
 */
record Escapes(String uri, String args, boolean redirects) {

  static Escapes of(NginxVersion version) {
    String uri = version.atLeast(1, 21, 1) ? " \"#%<>?\\^`{|}" : " #%?";
    return new Escapes(uri, uri + "&+;", version.atLeast(1, 21, 0));
  }

  /** NGX_ESCAPE_URI. */
  String uri(String text) {
    return escape(text, uri);
  }

  /** Returns the path of a redirect that nginx makes by itself, to where a slash is missing. */
  String redirect(String path) {
    return redirects ? uri(path) : path;
  }

  /** NGX_ESCAPE_ARGS. */
  String args(String text) {
    return escape(text, args);
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

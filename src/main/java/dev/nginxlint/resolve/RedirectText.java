package dev.nginxlint.resolve;

/** What a "rewrite" redirects to: ngx_unescape_uri() with NGX_UNESCAPE_REDIRECT. */
final class RedirectText {
  private RedirectText() {}

  /** Decodes what need not be encoded, up to the first "?"; what is no encoding loses its "%". */
  static String unescape(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '?') {
        return out.append(c).append(text, at, text.length()).toString();
      }
      if (c != '%') {
        out.append(c);
        continue;
      }
      if (at == text.length()) {
        break;
      }
      char first = text.charAt(at++);
      if (digit(first) < 0) {
        out.append(first);
        continue;
      }
      if (at == text.length()) {
        break;
      }
      char second = text.charAt(at++);
      int low = digit(second);
      if (low < 0) {
        continue;
      }
      char decoded = (char) (digit(first) * 16 + low);
      if (decoded == '?') {
        return out.append(decoded).append(text, at, text.length()).toString();
      }
      if (decoded > '%' && decoded < 0x7f) {
        out.append(decoded);
      } else {
        out.append('%').append(first).append(second);
      }
    }
    return out.toString();
  }

  private static int digit(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }
}

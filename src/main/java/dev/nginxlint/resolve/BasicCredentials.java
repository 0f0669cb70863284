package dev.nginxlint.resolve;

import dev.nginxlint.value.Ascii;

/** What a client sends in the Authorization header: ngx_http_auth_basic_user(). */
final class BasicCredentials {
  private static final String START = "basic ";
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private BasicCredentials() {}

  /** Says whether a header holds a user, and a ":" after it. */
  static boolean areIn(String header) {
    return !user(header).isEmpty();
  }

  /** Returns the user that a header holds; empty where it holds none. */
  static String user(String header) {
    if (header.length() < START.length()
        || !Ascii.same(header.substring(0, START.length()), START)) {
      return "";
    }
    int at = START.length();
    while (at < header.length() && header.charAt(at) == ' ') {
      at++;
    }
    String decoded = decode(header.substring(at));
    return decoded.substring(0, Math.max(0, decoded.indexOf(':')));
  }

  /** ngx_decode_base64(): the "=" at the end may be left out; nothing comes of what is wrong. */
  private static String decode(String text) {
    int padding = text.indexOf('=');
    String digits = padding < 0 ? text : text.substring(0, padding);
    if (digits.length() % 4 == 1) {
      return "";
    }
    StringBuilder decoded = new StringBuilder();
    int bits = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = DIGITS.indexOf(digits.charAt(i));
      if (digit < 0) {
        return "";
      }
      bits = (bits << 6 | digit) & 0xffff;
      if (i % 4 != 0) {
        decoded.append((char) (bits >> (6 - i % 4 * 2) & 0xff));
      }
    }
    return decoded.toString();
  }
}

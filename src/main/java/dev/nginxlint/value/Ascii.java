package dev.nginxlint.value;

/** Letters as nginx takes them: the case of A to Z alone. */
public final class Ascii {
  private Ascii() {}

  /** Returns the text in lower case, as ngx_strlow(). */
  public static String lowerCase(String text) {
    int length = text.length();
    int at = 0;
    while (at < length && !isUpper(text.charAt(at))) {
      at++;
    }
    if (at == length) {
      return text;
    }
    StringBuilder lower = new StringBuilder(length).append(text, 0, at);
    for (int i = at; i < length; i++) {
      char c = text.charAt(i);
      lower.append(isUpper(c) ? (char) (c | 0x20) : c);
    }
    return lower.toString();
  }

  /** Returns the text in upper case. */
  public static String upperCase(String text) {
    StringBuilder upper = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      upper.append(c >= 'a' && c <= 'z' ? (char) (c & ~0x20) : c);
    }
    return upper.toString();
  }

  /** Says whether two texts are the same but for case, as ngx_strcasecmp(). */
  public static boolean same(String one, String two) {
    return one.length() == two.length()
        && (one.equals(two) || lowerCase(one).equals(lowerCase(two)));
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** Returns where the spaces end that stand at a place; the place itself if none do. */
  public static int skipSpaces(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }
}

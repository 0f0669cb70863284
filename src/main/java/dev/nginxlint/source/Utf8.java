package dev.nginxlint.source;

/** UTF-8 in text that holds one byte a character. */
public final class Utf8 {
  private Utf8() {}

  /**
   * Reads bytes as UTF-8. Bytes that are not UTF-8 stay the characters U+0080 to U+00FF, one a
   * byte.
   *
   * @param bytes text of one byte a character
   */
  public static String decode(String bytes) {
    int at = 0;
    while (at < bytes.length() && bytes.charAt(at) < 0x80) {
      at++;
    }
    if (at == bytes.length()) {
      return bytes;
    }
    StringBuilder characters = new StringBuilder(bytes.length()).append(bytes, 0, at);
    while (at < bytes.length()) {
      int length = sequenceLength(bytes, at);
      if (length == 1) {
        characters.append(bytes.charAt(at));
      } else {
        int codePoint = bytes.charAt(at) & (0xff >> (length + 1));
        for (int i = 1; i < length; i++) {
          codePoint = (codePoint << 6) | (bytes.charAt(at + i) & 0x3f);
        }
        characters.appendCodePoint(codePoint);
      }
      at += length;
    }
    return characters.toString();
  }

  /** Returns the bytes of some text as UTF-8, one a character. */
  public static String encode(String text) {
    StringBuilder bytes = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      if (codePoint < 0x80) {
        bytes.append((char) codePoint);
      } else if (codePoint < 0x800) {
        bytes.append((char) (0xc0 | (codePoint >> 6))).append(continuation(codePoint));
      } else if (codePoint < 0x10000) {
        bytes.append((char) (0xe0 | (codePoint >> 12)));
        bytes.append(continuation(codePoint >> 6)).append(continuation(codePoint));
      } else {
        bytes.append((char) (0xf0 | (codePoint >> 18))).append(continuation(codePoint >> 12));
        bytes.append(continuation(codePoint >> 6)).append(continuation(codePoint));
      }
    }
    return bytes.toString();
  }

  /** Says whether the byte at {@code at} can only be inside a character. */
  static boolean continues(String bytes, int at) {
    return (bytes.charAt(at) & ~0x3f) == 0x80;
  }

  private static char continuation(int bits) {
    return (char) (0x80 | (bits & 0x3f));
  }

  /**
   * Returns how many bytes the character at {@code at} takes; 1 for a byte that starts no valid
   * sequence.
   */
  private static int sequenceLength(String bytes, int at) {
    int lead = bytes.charAt(at);
    int length = lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
    if (lead > 0xf4 || length == 1 || at + length > bytes.length()) {
      return 1;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes.charAt(at + i) & ~0x3f) != 0x80) {
        return 1;
      }
    }
    int second = bytes.charAt(at + 1);
    boolean overlongOrSurrogate =
        (lead == 0xe0 && second < 0xa0)
            || (lead == 0xed && second >= 0xa0)
            || (lead == 0xf0 && second < 0x90)
            || (lead == 0xf4 && second >= 0x90);
    return overlongOrSurrogate ? 1 : length;
  }
}

package dev.nginxlint.report;

import dev.nginxlint.source.Utf8;
import java.nio.charset.StandardCharsets;

/**
 * Text made fit for a terminal: what would move the cursor, change colours or reorder the line is
 * shown as an escape.
 */
public final class Display {
  private static final String HEX = "0123456789abcdef";

  private Display() {}

  /** Returns bytes of a configuration as they are shown. */
  public static String bytes(String bytes) {
    return isPlain(bytes) ? bytes : text(Utf8.decode(bytes));
  }

  /** Returns characters as they are shown. */
  public static String text(String characters) {
    if (isPlain(characters)) {
      return characters;
    }
    StringBuilder shown = new StringBuilder(characters.length() + 16);
    for (int at = 0; at < characters.length(); ) {
      int codePoint = characters.codePointAt(at);
      at += Character.charCount(codePoint);
      append(codePoint, shown);
    }
    return shown.toString();
  }

  private static void append(int codePoint, StringBuilder shown) {
    if (codePoint == '\n') {
      shown.append("\\n");
    } else if (codePoint == '\r') {
      shown.append("\\r");
    } else if (codePoint == '\t') {
      shown.append("\\t");
    } else if (codePoint < ' ' || (codePoint >= 0x7f && codePoint < 0xa0)) {
      shown.append("\\x").append(HEX.charAt(codePoint >> 4)).append(HEX.charAt(codePoint & 15));
    } else if (isInvisible(codePoint)) {
      shown.append("\\u{").append(Integer.toHexString(codePoint)).append('}');
    } else {
      shown.appendCodePoint(codePoint);
    }
  }

  /** Says whether a text is nothing but printable ASCII. */
  private static boolean isPlain(String text) {
    for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
      if (unit < ' ' || unit == 0x7f) {
        return false;
      }
    }
    return true;
  }

  /** Says whether a character shows nothing itself and may change how others are shown. */
  private static boolean isInvisible(int codePoint) {
    return codePoint == 0xad
        || codePoint == 0x61c
        || (codePoint >= 0x200b && codePoint <= 0x200f)
        || (codePoint >= 0x2028 && codePoint <= 0x202e)
        || (codePoint >= 0x2060 && codePoint <= 0x206f)
        || codePoint == 0xfeff
        || (codePoint >= 0xe0000 && codePoint <= 0xe007f);
  }

  /** Returns how many columns of a terminal some shown text takes. */
  static int width(String shown) {
    if (isPlain(shown)) {
      return shown.length();
    }
    int width = 0;
    for (int at = 0; at < shown.length(); ) {
      int codePoint = shown.codePointAt(at);
      at += Character.charCount(codePoint);
      width += codePoint < 0x300 ? 1 : isCombining(codePoint) ? 0 : isWide(codePoint) ? 2 : 1;
    }
    return width;
  }

  private static boolean isCombining(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /** The wide blocks of Unicode's East Asian Width, roughly. */
  private static boolean isWide(int codePoint) {
    return (codePoint >= 0x1100 && codePoint <= 0x115f)
        || (codePoint >= 0x2e80 && codePoint <= 0xa4cf)
        || (codePoint >= 0xac00 && codePoint <= 0xd7a3)
        || (codePoint >= 0xf900 && codePoint <= 0xfaff)
        || (codePoint >= 0xfe30 && codePoint <= 0xfe6f)
        || (codePoint >= 0xff00 && codePoint <= 0xff60)
        || (codePoint >= 0xffe0 && codePoint <= 0xffe6)
        || (codePoint >= 0x1f300 && codePoint <= 0x1faff)
        || (codePoint >= 0x20000 && codePoint <= 0x3fffd);
  }
}

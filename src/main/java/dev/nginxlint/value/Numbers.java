package dev.nginxlint.value;

/** Numbers, sizes and times as nginx reads them (src/core/ngx_string.c and ngx_parse.c). */
public final class Numbers {
  /** What is no number, or too large a one: nginx's NGX_ERROR. */
  public static final long ERROR = -1;

  private static final long MAX = Long.MAX_VALUE;

  private Numbers() {}

  /** ngx_atoi(): digits only. */
  public static long integer(String text) {
    return integer(text, 0, text.length());
  }

  private static long integer(String text, int start, int end) {
    if (start >= end) {
      return ERROR;
    }
    long value = 0;
    for (int i = start; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || value > (MAX - digit) / 10) {
        return ERROR;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** ngx_parse_size(): bytes, or with k or m. */
  public static long size(String text) {
    return scaled(text, "KkMm");
  }

  /** ngx_parse_offset(): bytes, or with k, m or g. */
  public static long offset(String text) {
    return scaled(text, "KkMmGg");
  }

  private static long scaled(String text, String units) {
    if (text.isEmpty()) {
      return ERROR;
    }
    int unit = units.indexOf(text.charAt(text.length() - 1));
    if (unit < 0) {
      return integer(text);
    }
    long scale = 1L << (10 * (unit / 2 + 1));
    long value = integer(text, 0, text.length() - 1);
    return value == ERROR || value > MAX / scale ? ERROR : value * scale;
  }

  /** ngx_parse_time(line, 0): milliseconds; a number without a unit counts seconds. */
  public static long milliseconds(String text) {
    return time(text, false);
  }

  /** ngx_parse_time(line, 1): seconds, in units down to the second. */
  public static long seconds(String text) {
    return time(text, true);
  }

  /** The units of time, largest first, and how many seconds each has; "ms" is apart. */
  private static final String UNITS = "yMwdhms";

  private static final long[] SECONDS = {
    365L * 24 * 60 * 60, 30L * 24 * 60 * 60, 7L * 24 * 60 * 60, 24L * 60 * 60, 60L * 60, 60L, 1L
  };

  private static long time(String text, boolean inSeconds) {
    boolean valid = false;
    long value = 0;
    long total = 0;
    // The rank of the last unit seen: 1 for "y" up to 7 for "s", 8 for "ms", 9 after a space. Units
    // go down only, and a
    // time in milliseconds knows no years or months.
    int step = inSeconds ? 0 : 2;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c >= '0' && c <= '9') {
        if (value > (MAX - (c - '0')) / 10) {
          return ERROR;
        }
        value = value * 10 + c - '0';
        valid = true;
        continue;
      }
      long scale;
      if (c == 'm' && at < text.length() && text.charAt(at) == 's') {
        if (inSeconds || step >= 8) {
          return ERROR;
        }
        at++;
        step = 8;
        scale = 1;
      } else {
        int rank = c == ' ' ? 9 : UNITS.indexOf(c) + 1;
        int highest = rank == 9 ? 6 : rank - 1;
        if (rank == 0 || step > highest) {
          return ERROR;
        }
        step = rank;
        scale = (rank == 9 ? 1 : SECONDS[rank - 1]) * (inSeconds ? 1 : 1000);
      }
      if (value > MAX / scale || total > MAX - value * scale) {
        return ERROR;
      }
      total += value * scale;
      value = 0;
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
    }
    if (!inSeconds) {
      if (value > MAX / 1000) {
        return ERROR;
      }
      value *= 1000;
    }
    return !valid || total > MAX - value ? ERROR : total + value;
  }
}

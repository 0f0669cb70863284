package dev.nginxlint.value;

/**
 * Whole numbers as ngx_atoi() and its kin read them: digits only, no sign, no more than 63 bits.
 */
public final class Decimal {
  /** NGX_ERROR. */
  public static final long ERROR = -1;

  private Decimal() {}

  /** Returns the number, or {@link #ERROR}. */
  public static long parse(String text) {
    if (text.isEmpty()) {
      return ERROR;
    }
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || value > (Long.MAX_VALUE - digit) / 10) {
        return ERROR;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** Returns the number of a port from 1 to 65535, or {@link #ERROR}. */
  static int port(String text) {
    long port = parse(text);
    return port < 1 || port > 65535 ? (int) ERROR : (int) port;
  }
}

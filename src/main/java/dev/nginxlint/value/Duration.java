package dev.nginxlint.value;

/** A time: {@code 1h 30m}, {@code 500ms}. */
public record Duration(long count, Unit unit) {
  private static final String REFUSAL = "invalid value";

  /** The units a time may be written in, in the only order they may come in. */
  private static final String UNITS = "yMwdhms";

  private static final long[] SECONDS = {
    365 * 24 * 3600L, 30 * 24 * 3600L, 7 * 24 * 3600L, 24 * 3600L, 3600, 60, 1
  };

  private static final int START = -1;
  private static final int MONTH = 1;
  private static final int SECOND = 6;
  private static final int MILLISECOND = 7;
  private static final int LAST = 8;

  /** In what the directive counts. */
  public enum Unit {
    MILLISECONDS,
    SECONDS
  }

  /** Reads a time as ngx_parse_time(). */
  public static Parsed<Duration> parse(String text, Unit unit) {
    long total = parseTime(text, unit == Unit.SECONDS);
    return total < 0 ? Parsed.refused(REFUSAL) : Parsed.of(new Duration(total, unit));
  }

  private static long parseTime(String text, boolean seconds) {
    boolean valid = false;
    long value = 0;
    long total = 0;
    // Years and months are for directives that count in seconds.
    int reached = seconds ? START : MONTH;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c >= '0' && c <= '9') {
        if (value > (Long.MAX_VALUE - (c - '0')) / 10) {
          return -1;
        }
        value = value * 10 + (c - '0');
        valid = true;
        continue;
      }
      boolean milliseconds = c == 'm' && text.startsWith("s", at);
      // A space in place of a unit stands for seconds.
      int step = milliseconds ? MILLISECOND : c == ' ' ? LAST : UNITS.indexOf(c);
      int limit = step == LAST ? SECOND : step;
      if (step < 0 || reached >= limit) {
        return -1;
      }
      if (milliseconds && seconds) {
        return -1;
      }
      at += milliseconds ? 1 : 0;
      reached = step;
      long scale = (step <= SECOND ? SECONDS[step] : 1) * (seconds || milliseconds ? 1 : 1000);
      if (value > Long.MAX_VALUE / scale || total > Long.MAX_VALUE - value * scale) {
        return -1;
      }
      total += value * scale;
      value = 0;
      while (text.startsWith(" ", at)) {
        at++;
      }
    }
    long scale = seconds ? 1 : 1000;
    if (!valid || value > Long.MAX_VALUE / scale || total > Long.MAX_VALUE - value * scale) {
      return -1;
    }
    return total + value * scale;
  }
}

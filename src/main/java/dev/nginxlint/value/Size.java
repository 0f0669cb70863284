package dev.nginxlint.value;

/** A number of bytes: {@code 8k}, {@code 1m}. */
public record Size(long bytes) {
  private static final String REFUSAL = "invalid value";

  /** Reads a size in memory, as ngx_parse_size(): bytes, "k" or "m". */
  public static Parsed<Size> parse(String text) {
    return parse(text, false);
  }

  /** Reads a size on disk, as ngx_parse_offset(): bytes, "k", "m" or "g". */
  public static Parsed<Size> parseOffset(String text) {
    return parse(text, true);
  }

  private static Parsed<Size> parse(String text, boolean offset) {
    int last = text.length() - 1;
    long scale = last < 0 ? 1 : scale(text.charAt(last), offset);
    long count = Decimal.parse(scale == 1 ? text : text.substring(0, last));
    if (count == Decimal.ERROR || count > Long.MAX_VALUE / scale) {
      return Parsed.refused(REFUSAL);
    }
    return Parsed.of(new Size(count * scale));
  }

  private static long scale(char unit, boolean offset) {
    return switch (unit) {
      case 'K', 'k' -> 1L << 10;
      case 'M', 'm' -> 1L << 20;
      case 'G', 'g' -> offset ? 1L << 30 : 1;
      default -> 1;
    };
  }
}

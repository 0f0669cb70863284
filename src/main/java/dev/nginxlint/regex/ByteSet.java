package dev.nginxlint.regex;

import org.jspecify.annotations.Nullable;

/**
 * An immutable set of bytes, what one position of a pattern accepts.
 *
 * <p>Each component holds 64 bytes, the lowest bit being the lowest byte.
 */
public record ByteSet(long from0, long from64, long from128, long from192) {

  public static final ByteSet NONE = new ByteSet(0, 0, 0, 0);
  public static final ByteSet ALL = NONE.complement();

  /**
   * The bits of {@code A} to {@code Z} within {@code from64}; the lower case letters are 32 higher.
   */
  private static final long UPPER_CASE = 0x07FF_FFFEL;

  /** Returns the set of this one byte. */
  public static ByteSet of(int value) {
    return range(value, value);
  }

  /** Returns the set of the bytes {@code first} to {@code last}, both included. */
  public static ByteSet range(int first, int last) {
    if (first < 0 || last > 255 || first > last) {
      throw new IllegalArgumentException("no range of bytes " + first + ".." + last);
    }
    return new ByteSet(
        bits(first, last),
        bits(first - 64, last - 64),
        bits(first - 128, last - 128),
        bits(first - 192, last - 192));
  }

  private static long bits(int first, int last) {
    if (last < 0 || first > 63) {
      return 0;
    }
    return (-1L << Math.max(first, 0)) & (-1L >>> (63 - Math.min(last, 63)));
  }

  /** Returns the set of the bytes of {@code characters}. */
  public static ByteSet anyOf(String characters) {
    ByteSet set = NONE;
    for (int i = 0; i < characters.length(); i++) {
      set = set.or(of(characters.charAt(i)));
    }
    return set;
  }

  public ByteSet or(ByteSet other) {
    return new ByteSet(
        from0 | other.from0,
        from64 | other.from64,
        from128 | other.from128,
        from192 | other.from192);
  }

  public ByteSet and(ByteSet other) {
    return new ByteSet(
        from0 & other.from0,
        from64 & other.from64,
        from128 & other.from128,
        from192 & other.from192);
  }

  public ByteSet complement() {
    return new ByteSet(~from0, ~from64, ~from128, ~from192);
  }

  /** Returns this set with the other case of each of its ASCII letters. */
  public ByteSet withOtherCase() {
    long letters = from64 | ((from64 & UPPER_CASE) << 32) | ((from64 >>> 32) & UPPER_CASE);
    return new ByteSet(from0, letters, from128, from192);
  }

  public boolean contains(int value) {
    long bits =
        switch (value >> 6) {
          case 0 -> from0;
          case 1 -> from64;
          case 2 -> from128;
          case 3 -> from192;
          default -> 0;
        };
    return ((bits >>> (value & 63)) & 1) != 0;
  }

  public boolean isEmpty() {
    return (from0 | from64 | from128 | from192) == 0;
  }

  public int size() {
    return Long.bitCount(from0)
        + Long.bitCount(from64)
        + Long.bitCount(from128)
        + Long.bitCount(from192);
  }

  /** Returns the lowest byte at {@code value} or above, or -1 when there is none. */
  public int next(int value) {
    for (int i = value; i < 256; i++) {
      if (contains(i)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ByteSet set
        && from0 == set.from0
        && from64 == set.from64
        && from128 == set.from128
        && from192 == set.from192;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(((from0 * 31 + from64) * 31 + from128) * 31 + from192);
  }

  /** Renders as {@code java.util.regex} reads it: a character, an escape or a class. */
  @Override
  public String toString() {
    StringBuilder source = new StringBuilder();
    int size = size();
    if (size == 1) {
      escape(next(0), source);
    } else if (size <= 128) {
      ranges(source.append('['));
      source.append(']');
    } else {
      complement().ranges(source.append("[^"));
      source.append(']');
    }
    return source.toString();
  }

  private void ranges(StringBuilder source) {
    if (isEmpty()) {
      source.append("\\u0100"); // no byte at all
    }
    for (int first = next(0); first >= 0; ) {
      int last = first;
      while (contains(last + 1)) {
        last++;
      }
      escape(first, source);
      if (last > first) {
        source.append(last > first + 1 ? "-" : "");
        escape(last, source);
      }
      first = next(last + 1);
    }
  }

  private static void escape(int value, StringBuilder source) {
    if (value == '/' || Bytes.LETTER_OR_DIGIT.contains(value)) {
      source.append((char) value);
    } else if (value > ' ' && value < 0x7F) {
      source.append('\\').append((char) value);
    } else {
      source.append(value < 16 ? "\\x0" : "\\x").append(Integer.toHexString(value));
    }
  }
}

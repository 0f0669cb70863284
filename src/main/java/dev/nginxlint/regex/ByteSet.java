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
    long bit = 1L << value; // a shift counts up to 63 only
    return switch (value >> 6) {
      case 0 -> new ByteSet(bit, 0, 0, 0);
      case 1 -> new ByteSet(0, bit, 0, 0);
      case 2 -> new ByteSet(0, 0, bit, 0);
      case 3 -> new ByteSet(0, 0, 0, bit);
      default -> throw new IllegalArgumentException("no byte " + value);
    };
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
    return ((component(value >> 6) >>> value) & 1) != 0;
  }

  private long component(int number) {
    return switch (number) {
      case 0 -> from0;
      case 1 -> from64;
      case 2 -> from128;
      case 3 -> from192;
      default -> 0;
    };
  }

  public boolean isEmpty() {
    return (from0 | from64 | from128 | from192) == 0;
  }

  public int size() {
    return (from0 == 0 ? 0 : Long.bitCount(from0))
        + (from64 == 0 ? 0 : Long.bitCount(from64))
        + (from128 == 0 ? 0 : Long.bitCount(from128))
        + (from192 == 0 ? 0 : Long.bitCount(from192));
  }

  /** Returns the lowest byte at {@code value} or above, or -1 when there is none. */
  public int next(int value) {
    long bits = component(value >> 6) & (-1L << value);
    for (int i = value >> 6; i < 4; bits = component(++i)) {
      if (bits != 0) {
        return 64 * i + Long.numberOfTrailingZeros(bits);
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
}

package dev.nginxlint.taint;

import dev.nginxlint.regex.ByteSet;

/**
 * What a client can put into a value.
 *
 * @param from the variable the client's part comes from, as written: {@code $arg_to}; empty where
 *     there is none
 * @param bytes the bytes the client is free to put in
 * @param starts the bytes it can start with, where it is not empty
 * @param known whether all of it is understood; if not, nothing may be concluded
 */
public record Taint(String from, ByteSet bytes, ByteSet starts, boolean known) {
  /** The client has no say in it. */
  public static final Taint NONE = new Taint("", ByteSet.NONE, ByteSet.ALL, true);

  /** Nothing is known of it. */
  public static final Taint UNKNOWN = new Taint("", ByteSet.NONE, ByteSet.ALL, false);

  /** Says whether the client can put a byte in it, for sure. */
  public boolean canHold(int value) {
    return known && bytes.contains(value);
  }

  /** Says whether it starts with one of some bytes whenever it is not empty. */
  public boolean startsOnlyWith(ByteSet some) {
    return known && starts.and(some.complement()).isEmpty();
  }

  /** Says whether the client has a say in it. */
  public boolean isFree() {
    return known && !bytes.isEmpty();
  }

  /** Returns what holds where it is this or that. */
  Taint or(Taint other) {
    return new Taint(
        from.isEmpty() ? other.from : from,
        bytes.or(other.bytes),
        starts.or(other.starts),
        known && other.known);
  }

  /** Returns what holds of a group that captured a part of this. */
  Taint captured(Taint group) {
    return new Taint(
        from, bytes.and(group.bytes), group.starts, known && (group.known || !isFree()));
  }
}

package dev.nginxlint.regex;

import org.jspecify.annotations.Nullable;

/**
 * What became of the patterns that were compiled last. One pattern is compiled again and again:
 * where nginx would refuse it, for the configuration, for the rules.
 *
 * <p>Each pattern has one place, where it may be overwritten by another; threads need not agree.
 */
final class LatestPatterns {
  private static final int SIZE = 1024;
  private static final @Nullable Entry[] ENTRIES = new @Nullable Entry[SIZE];

  private LatestPatterns() {}

  private record Entry(String pattern, boolean caseless, Compilation compilation) {}

  static @Nullable Compilation get(String pattern, boolean caseless) {
    Entry entry = ENTRIES[place(pattern, caseless)];
    return entry != null && entry.caseless == caseless && entry.pattern.equals(pattern)
        ? entry.compilation
        : null;
  }

  static void put(String pattern, boolean caseless, Compilation compilation) {
    ENTRIES[place(pattern, caseless)] = new Entry(pattern, caseless, compilation);
  }

  private static int place(String pattern, boolean caseless) {
    int hash = pattern.hashCode();
    return (hash ^ (hash >>> 16) ^ (caseless ? 1 : 0)) & (SIZE - 1);
  }
}

package dev.nginxlint.validity;

import java.util.List;

/** How far two spellings are apart. */
public final class Spelling {
  /** Of a word of so many characters more than two may be wrong. */
  private static final int LONG = 12;

  private Spelling() {}

  /**
   * Returns what was meant by a word that is not among those known; empty when nothing is alike.
   */
  public static String meant(String word, List<String> known) {
    int limit = word.length() < 4 ? 2 : word.length() < LONG ? 3 : 4;
    String alike = "";
    for (String candidate : known) {
      int distance = distance(word, candidate, limit);
      if (distance < limit) {
        limit = distance;
        alike = candidate;
      }
    }
    return alike;
  }

  /**
   * Returns how many characters must be added, removed, replaced or swapped with their neighbour to
   * make one of the other; {@code limit} when it is that or more.
   */
  public static int distance(String a, String b, int limit) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least >= limit) {
        return limit;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return Math.min(last[b.length()], limit);
  }
}

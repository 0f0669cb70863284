package dev.nginxlint.resolve;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that always falls the same way for a seed. */
final class Chance {
  private final SplittableRandom random;

  Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Returns a number from 0 up to, but not including, {@code bound}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Returns a number between two, both included. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  boolean percent(int percent) {
    return below(100) < percent;
  }

  <T> T pick(List<T> list) {
    return list.get(below(list.size()));
  }

  /** Picks a word; one that is given twice comes twice as often. */
  String word(String... words) {
    return words[below(words.length)];
  }
}

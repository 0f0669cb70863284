package dev.nginxlint.nginx;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that always falls the same way for a seed, and the texts it may take pieces from. */
record Dice(SplittableRandom random, List<Draft> donors) {

  /** Returns a number from 0 up to, but not including, {@code bound}. */
  int below(int bound) {
    return bound <= 1 ? 0 : random.nextInt(bound);
  }

  boolean oneIn(int times) {
    return below(times) == 0;
  }

  <T> T pick(List<T> list) {
    return list.get(below(list.size()));
  }

  /** Returns a word or terminator from any of the texts. */
  String token() {
    Draft donor = pick(donors);
    return pick(donor.tokens()).of(donor.text());
  }

  /** Returns a word from any of the texts. */
  String word() {
    Draft donor = pick(donors);
    return pick(donor.words()).of(donor.text());
  }

  /** Returns a statement from any of the texts. */
  String statement() {
    Draft donor = pick(donors);
    return pick(donor.statements()).of(donor.text());
  }
}

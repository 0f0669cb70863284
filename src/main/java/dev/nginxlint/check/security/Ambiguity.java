package dev.nginxlint.check.security;

import dev.nginxlint.regex.ByteSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Finds a word that a pattern can repeat in two ways: from a position back to itself, by two paths.
 * Each repetition then doubles the ways to try, and if nothing matches in the end, all are tried
 * (Weber and Seidl: an automaton is exponentially ambiguous if and only if it has such a word).
 */
final class Ambiguity {
  private final Positions positions;
  private final int count;

  private Ambiguity(Positions positions) {
    this.positions = positions;
    this.count = positions.count();
  }

  /**
   * A text that takes long.
   *
   * @param prefix leads to the position
   * @param pump leads back to it in two ways
   */
  record Word(String prefix, String pump) {}

  /** Finds one; empty if there is none. */
  static Optional<Word> find(Positions positions) {
    return new Ambiguity(positions).search();
  }

  private Optional<Word> search() {
    for (int start = 0; start < count; start++) {
      Optional<String> prefix = prefix(start);
      if (prefix.isPresent()) {
        Optional<String> pump = pump(start);
        if (pump.isPresent()) {
          return Optional.of(new Word(prefix.get(), pump.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** Returns a text that leads from the start of the pattern to a position. */
  private Optional<String> prefix(int to) {
    int[] before = new int[count];
    Arrays.fill(before, -2);
    Deque<Integer> open = new ArrayDeque<>();
    for (int first : positions.first()) {
      before[first] = -1;
      open.add(first);
    }
    while (!open.isEmpty() && before[to] == -2) {
      int at = open.remove();
      for (int next = 0; next < count; next++) {
        if (positions.ways(at, next) > 0 && before[next] == -2) {
          before[next] = at;
          open.add(next);
        }
      }
    }
    if (before[to] == -2) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (int at = to; at >= 0; at = before[at]) {
      text.append(plain(positions.bytes(at)));
    }
    return Optional.of(text.reverse().toString());
  }

  /**
   * Walks two paths at once from a position, until they are at two positions, or have taken one of
   * two ways to the same; and back. A state is two positions and whether they have parted.
   */
  private Optional<String> pump(int start) {
    int states = count * count * 2;
    int[] before = new int[states];
    Arrays.fill(before, -1);
    int origin = (start * count + start) * 2;
    Deque<Integer> open = new ArrayDeque<>();
    open.add(origin);
    before[origin] = origin;
    while (!open.isEmpty()) {
      int state = open.remove();
      int one = state / 2 / count;
      int other = state / 2 % count;
      for (int next = 0; next < count; next++) {
        if (positions.ways(one, next) == 0) {
          continue;
        }
        for (int another = 0; another < count; another++) {
          if (positions.ways(other, another) == 0 || common(next, another).isEmpty()) {
            continue;
          }
          boolean twice = one == other && next == another && positions.ways(one, next) > 1;
          int parted = state % 2 == 1 || next != another || twice ? 1 : 0;
          int reached = (next * count + another) * 2 + parted;
          if (before[reached] < 0) {
            before[reached] = state;
            if (reached == origin + 1) {
              return Optional.of(text(before, reached, origin));
            }
            open.add(reached);
          }
        }
      }
    }
    return Optional.empty();
  }

  private String text(int[] before, int end, int origin) {
    List<Character> letters = new ArrayList<>();
    for (int state = end; state != origin; state = before[state]) {
      letters.add(plain(common(state / 2 / count, state / 2 % count)));
    }
    Collections.reverse(letters);
    StringBuilder text = new StringBuilder();
    for (char letter : letters) {
      text.append(letter);
    }
    return text.toString();
  }

  private ByteSet common(int one, int other) {
    return positions.bytes(one).and(positions.bytes(other));
  }

  private static char plain(ByteSet bytes) {
    for (char c = 'a'; c <= 'z'; c++) {
      if (bytes.contains(c)) {
        return c;
      }
    }
    for (char c = '-'; c <= 'Z'; c++) {
      if (bytes.contains(c)) {
        return c;
      }
    }
    return (char) Math.max(0, bytes.next(0));
  }
}

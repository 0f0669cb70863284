package dev.nginxlint.language;

import dev.nginxlint.regex.ByteSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Goes through the states of an automaton, nearest first, to one that accepts. */
final class Search {
  private static final int MAX_STATES = 1500;
  private static final int MAX_WORK = 300_000;

  /** Bytes in the order in which they are liked in examples. */
  private static final String LIKED = "xabcdefghijklmnopqrstuvwyz0123456789/.-_~";

  private Search() {}

  /** A state, and how it was come to. */
  private record Reached(Expression state, int from, char by) {}

  static Witness shortest(Expression start) {
    int[] alphabet = alphabet(start);
    List<Reached> reached = new ArrayList<>();
    Set<Expression> seen = new HashSet<>();
    reached.add(new Reached(start, -1, ' '));
    seen.add(start);
    int work = 0;
    for (int at = 0; at < reached.size(); at++) {
      Expression state = reached.get(at).state();
      if (state.nullable()) {
        return new Witness.Found(text(reached, at));
      }
      work += alphabet.length * state.size() / 8;
      if (reached.size() > MAX_STATES || work > MAX_WORK) {
        return new Witness.Unknown();
      }
      for (int value : alphabet) {
        Expression next = Expressions.derivative(state, value);
        if (!next.equals(Expressions.NOTHING) && seen.add(next)) {
          reached.add(new Reached(next, at, (char) value));
        }
      }
    }
    return new Witness.None();
  }

  private static String text(List<Reached> reached, int end) {
    StringBuilder text = new StringBuilder();
    for (int at = end; reached.get(at).from() >= 0; at = reached.get(at).from()) {
      text.append(reached.get(at).by());
    }
    return text.reverse().toString();
  }

  /** Returns one byte of each class of bytes that an expression does not tell apart. */
  private static int[] alphabet(Expression expression) {
    Set<ByteSet> sets = new HashSet<>();
    collect(expression, sets, new HashSet<>());
    int[] classes = new int[256];
    int count = 1;
    for (ByteSet set : sets) {
      Map<Integer, Integer> split = new HashMap<>();
      for (int value = 0; value < 256; value++) {
        int key = 2 * classes[value] + (set.contains(value) ? 1 : 0);
        Integer known = split.get(key);
        if (known == null) {
          known = split.size();
          split.put(key, known);
        }
        classes[value] = known;
      }
      count = split.size();
    }
    return representatives(classes, count);
  }

  private static int[] representatives(int[] classes, int count) {
    int[] alphabet = new int[count];
    boolean[] taken = new boolean[count];
    int found = 0;
    for (int i = 0; i < LIKED.length() + 256; i++) {
      int value = i < LIKED.length() ? LIKED.charAt(i) : i - LIKED.length();
      if (!taken[classes[value]]) {
        taken[classes[value]] = true;
        alphabet[found++] = value;
      }
    }
    return alphabet;
  }

  private static void collect(Expression expression, Set<ByteSet> sets, Set<Expression> seen) {
    if (seen.add(expression)) {
      sets.add(expression.bytes());
      for (Expression part : expression.parts()) {
        collect(part, sets, seen);
      }
    }
  }
}

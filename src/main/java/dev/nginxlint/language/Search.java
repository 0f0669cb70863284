package dev.nginxlint.language;

import dev.nginxlint.language.Expression.Kind;
import dev.nginxlint.regex.ByteSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Goes through the states of an automaton, nearest first, to one that accepts.
 *
 * <p>An intersection is gone through side by side: each {@link Side} is an automaton of its own, of
 * few states, and a state of all is one of each.
 */
final class Search {
  private static final int MAX_STATES = 1500;
  private static final int MAX_WORK = 300_000;

  /** A state of a side is a character; each of all may have 256 that follow. */
  private static final int MAX_NUMBER = Character.MAX_VALUE - 256;

  private final List<Side> sides = new ArrayList<>();
  private final int[] alphabet;

  /** The states that were come to, each a number of each side. */
  private final List<Reached> reached = new ArrayList<>();

  private final Set<String> seen = new HashSet<>();

  /** A state, and how it was come to. */
  private record Reached(String state, int from, char by) {}

  /** What all strings begin with. */
  private final String prefix;

  private Search(String prefix, List<Expression> parts) {
    this.prefix = prefix;
    this.alphabet = Alphabet.of(parts);
    // What says what there is has fewer ways to go on than what says what there is not.
    for (boolean negative : new boolean[] {false, true}) {
      for (Expression part : parts) {
        if ((part.kind() == Kind.COMPLEMENT) == negative) {
          sides.add(new Side(part, alphabet));
        }
      }
    }
  }

  static Witness shortest(Expression start) {
    List<Expression> parts = start.kind() == Kind.INTERSECTION ? start.parts() : List.of(start);
    StringBuilder prefix = new StringBuilder();
    ByteSet starts = starts(parts);
    while (starts.size() == 1 && prefix.length() < MAX_STATES && !areNullable(parts)) {
      int only = starts.next(0);
      prefix.append((char) only);
      List<Expression> rest = new ArrayList<>(parts.size());
      for (Expression part : parts) {
        rest.add(Expressions.derivative(part, only));
      }
      parts = rest;
      starts = starts(parts);
    }
    return new Search(prefix.toString(), parts).shortest();
  }

  private static ByteSet starts(List<Expression> parts) {
    ByteSet starts = ByteSet.ALL;
    for (Expression part : parts) {
      starts = starts.and(Expressions.starts(part));
    }
    return starts;
  }

  private static boolean areNullable(List<Expression> parts) {
    for (Expression part : parts) {
      if (!part.nullable()) {
        return false;
      }
    }
    return true;
  }

  private Witness shortest() {
    add(new char[sides.size()], -1, ' ');
    for (int at = 0; at < reached.size(); at++) {
      String state = reached.get(at).state();
      if (accepts(state)) {
        return new Witness.Found(text(at));
      }
      if (reached.size() > MAX_STATES || isTooMuch()) {
        return new Witness.Unknown();
      }
      ByteSet starts = starts(state);
      for (int letter = 0; letter < alphabet.length; letter++) {
        if (starts.contains(alphabet[letter])) {
          follow(state, letter, at);
        }
      }
    }
    return new Witness.None();
  }

  private ByteSet starts(String state) {
    ByteSet starts = ByteSet.ALL;
    for (int i = 0; i < sides.size(); i++) {
      starts = starts.and(sides.get(i).starts(state.charAt(i)));
    }
    return starts;
  }

  private boolean accepts(String state) {
    for (int i = 0; i < sides.size(); i++) {
      if (!sides.get(i).accepts(state.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isTooMuch() {
    int work = 0;
    boolean tooMany = false;
    for (Side side : sides) {
      work += side.work();
      tooMany |= side.count() > MAX_NUMBER;
    }
    return tooMany || work > MAX_WORK;
  }

  private void follow(String state, int letter, int from) {
    char[] next = new char[sides.size()];
    for (int i = 0; i < next.length; i++) {
      int number = sides.get(i).next(state.charAt(i), letter);
      if (number == Side.DEAD) {
        return;
      }
      next[i] = (char) number;
    }
    add(next, from, (char) alphabet[letter]);
  }

  private void add(char[] numbers, int from, char by) {
    String state = new String(numbers);
    if (seen.add(state)) {
      reached.add(new Reached(state, from, by));
    }
  }

  private String text(int end) {
    StringBuilder text = new StringBuilder();
    for (int at = end; reached.get(at).from() >= 0; at = reached.get(at).from()) {
      text.append(reached.get(at).by());
    }
    return prefix + text.reverse();
  }
}

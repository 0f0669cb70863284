package dev.nginxlint.language;

import dev.nginxlint.regex.ByteSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The automaton of one expression, made as far as it is gone through; its states are numbers. */
final class Side {
  /** Where nothing can be accepted any more. */
  static final int DEAD = -1;

  private static final int UNKNOWN = -2;

  private final int[] alphabet;

  /** For each byte of the alphabet the place of the first that is taken alike. */
  private final int[] alike;

  private final Map<Expression, Integer> numbers = new HashMap<>();
  private final List<Expression> states = new ArrayList<>();

  /** The state that follows each, by the place of a byte in the alphabet. */
  private final List<int[]> next = new ArrayList<>();

  private int work;

  /** Makes one whose state 0 is to accept an expression. */
  Side(Expression start, int[] alphabet) {
    this.alphabet = alphabet;
    this.alike = Alphabet.alike(start, alphabet);
    number(start);
  }

  boolean accepts(int state) {
    return states.get(state).nullable();
  }

  /** Returns the bytes that may follow in a state, as far as that is plain. */
  ByteSet starts(int state) {
    return Expressions.starts(states.get(state));
  }

  /** Returns how many states there are so far. */
  int count() {
    return states.size();
  }

  /** Returns how much was worked out. */
  int work() {
    return work;
  }

  /** Returns the state that follows another after a byte of the alphabet, or {@link #DEAD}. */
  int next(int state, int letter) {
    int[] row = next.get(state);
    int first = alike[letter];
    if (row[first] == UNKNOWN) {
      Expression expression = states.get(state);
      work += 1 + expression.size() / 8;
      Expression rest = Expressions.derivative(expression, alphabet[first]);
      row[first] = rest.equals(Expressions.NOTHING) ? DEAD : number(rest);
    }
    return row[first];
  }

  private int number(Expression expression) {
    Integer known = numbers.get(expression);
    if (known != null) {
      return known;
    }
    int number = states.size();
    numbers.put(expression, number);
    states.add(expression);
    int[] row = new int[alphabet.length];
    Arrays.fill(row, UNKNOWN);
    next.add(row);
    return number;
  }
}

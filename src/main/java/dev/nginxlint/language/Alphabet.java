package dev.nginxlint.language;

import dev.nginxlint.regex.ByteSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The bytes that expressions tell apart. */
final class Alphabet {
  /** Bytes in the order in which they are liked in examples. */
  private static final String LIKED = "xabcdefghijklmnopqrstuvwyz0123456789/.-_~";

  private Alphabet() {}

  /** Returns one byte of each class of bytes that no expression tells apart. */
  static int[] of(List<Expression> expressions) {
    List<ByteSet> classes = List.of(ByteSet.ALL);
    for (ByteSet set : sets(expressions)) {
      List<ByteSet> split = new ArrayList<>();
      ByteSet others = set.complement();
      for (ByteSet one : classes) {
        ByteSet inside = one.and(set);
        ByteSet outside = inside.isEmpty() ? one : one.and(others);
        if (!inside.isEmpty()) {
          split.add(inside);
        }
        if (!outside.isEmpty()) {
          split.add(outside);
        }
      }
      classes = split;
    }
    return representatives(classes);
  }

  private static int[] representatives(List<ByteSet> classes) {
    int[] alphabet = new int[classes.size()];
    ByteSet left = ByteSet.ALL;
    int found = 0;
    for (int i = 0; i < LIKED.length() + 256; i++) {
      int value = i < LIKED.length() ? LIKED.charAt(i) : i - LIKED.length();
      for (int at = 0; left.contains(value) && at < classes.size(); at++) {
        if (classes.get(at).contains(value)) {
          left = left.and(classes.get(at).complement());
          alphabet[found++] = value;
        }
      }
    }
    return alphabet;
  }

  /** Returns for each byte of an alphabet the place of the first that an expression takes alike. */
  static int[] alike(Expression expression, int[] alphabet) {
    Set<ByteSet> sets = sets(List.of(expression));
    Map<String, Integer> first = new HashMap<>();
    int[] alike = new int[alphabet.length];
    for (int letter = 0; letter < alphabet.length; letter++) {
      StringBuilder in = new StringBuilder(sets.size());
      for (ByteSet set : sets) {
        in.append(set.contains(alphabet[letter]) ? '+' : '-');
      }
      Integer known = first.putIfAbsent(in.toString(), letter);
      alike[letter] = known == null ? letter : known;
    }
    return alike;
  }

  private static Set<ByteSet> sets(List<Expression> expressions) {
    Set<ByteSet> sets = new HashSet<>();
    collect(expressions, sets, new HashSet<>());
    return sets;
  }

  private static void collect(
      List<Expression> expressions, Set<ByteSet> sets, Set<Expression> seen) {
    for (Expression expression : expressions) {
      if (seen.add(expression)) {
        sets.add(expression.bytes());
        collect(expression.parts(), sets, seen);
      }
    }
  }
}

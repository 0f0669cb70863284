package dev.nginxlint.check.correctness;

import java.util.ArrayList;
import java.util.List;

/** Captures of patterns: where {@code $1} is used, and which groups lie in others. */
final class Captures {
  private Captures() {}

  /** Returns the numbers of the captures that a text uses, in its order. */
  static List<Integer> used(String text) {
    List<Integer> used = new ArrayList<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      char digit = text.charAt(i + 1);
      if (text.charAt(i) == '$' && digit >= '1' && digit <= '9') {
        used.add(digit - '0');
      }
    }
    return used;
  }

  /** Says whether a text uses a variable that is no capture. */
  static boolean usesVariable(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      char next = text.charAt(i + 1);
      if (text.charAt(i) == '$' && !(next >= '1' && next <= '9')) {
        return true;
      }
    }
    return false;
  }

  /** Returns for each capturing group, from 1, the capturing group around it, 0 for none. */
  static List<Integer> around(String pattern) {
    List<Integer> around = new ArrayList<>();
    around.add(0);
    List<Integer> open = new ArrayList<>();
    boolean inClass = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (inClass) {
        inClass = c != ']';
      } else if (c == '[') {
        inClass = true;
        // A "]" that comes first is one of the class.
        int first = i + 1 < pattern.length() && pattern.charAt(i + 1) == '^' ? i + 2 : i + 1;
        i = first < pattern.length() && pattern.charAt(first) == ']' ? first : i;
      } else if (c == '(') {
        int enclosing = open.isEmpty() ? 0 : open.get(open.size() - 1);
        if (captures(pattern, i)) {
          around.add(enclosing);
          open.add(around.size() - 1);
        } else {
          open.add(enclosing);
        }
      } else if (c == ')' && !open.isEmpty()) {
        open.remove(open.size() - 1);
      }
    }
    return around;
  }

  private static boolean captures(String pattern, int parenthesis) {
    if (!pattern.startsWith("(?", parenthesis) && !pattern.startsWith("(*", parenthesis)) {
      return true;
    }
    return pattern.startsWith("(?P<", parenthesis)
        || pattern.startsWith("(?'", parenthesis)
        || (pattern.startsWith("(?<", parenthesis)
            && !pattern.startsWith("(?<=", parenthesis)
            && !pattern.startsWith("(?<!", parenthesis));
  }

  /** Says whether a group lies in another. */
  static boolean liesIn(int group, int other, List<Integer> around) {
    int outer = group < around.size() ? around.get(group) : 0;
    while (outer != 0 && outer != other) {
      outer = around.get(outer);
    }
    return outer == other && other != 0;
  }
}

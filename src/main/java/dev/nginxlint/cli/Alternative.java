package dev.nginxlint.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the words that a command takes first, and what follows it: {@code show ID}.
 *
 * @param operand {@code ID}; empty if nothing follows
 */
record Alternative(String word, String operand) {

  /** Returns those of {@code [list | show ID | test [DIR]]}; none of {@code [FILE...]}. */
  static List<Alternative> of(Command command) {
    List<Alternative> all = new ArrayList<>();
    for (String part : command.operands().split("\\|", -1)) {
      String[] words = part.replaceAll("[\\[\\]]|\\.\\.\\.", "").strip().split(" ", 2);
      if (Character.isLowerCase(words[0].charAt(0))) {
        all.add(new Alternative(words[0], words.length == 1 ? "" : words[1]));
      }
    }
    return all;
  }
}

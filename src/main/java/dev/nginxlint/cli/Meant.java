package dev.nginxlint.cli;

import dev.nginxlint.validity.Spelling;
import java.util.List;

/** What was probably meant by a word that is not known: the end of a complaint. */
final class Meant {
  private Meant() {}

  /** Returns {@code ; did you mean json?}; empty when no known word is alike. */
  static String by(String word, List<String> known) {
    String meant = Spelling.meant(word, known);
    return meant.isEmpty() ? "" : "; did you mean " + meant + "?";
  }

  /** Returns what was meant, or all that it may be. */
  static String oneOf(String word, List<String> known) {
    String meant = by(word, known);
    return meant.isEmpty() ? "; it is one of " + String.join(", ", known) : meant;
  }
}

package dev.nginxlint.lint;

import java.util.List;

/** Looks for one kind of mistake. A check holds no state: it may run any number of times. */
public interface Check {

  /** Returns the places of the mistake, in any order. */
  List<Match> find(Scene scene);

  /** Returns the values its matches have, for the words of the rule. */
  List<String> values();

  /** Returns the names of the other places its matches point at. */
  default List<String> places() {
    return List.of();
  }

  /** Returns the cases it tells apart; empty for a check that has only one. */
  default List<String> cases() {
    return List.of();
  }
}

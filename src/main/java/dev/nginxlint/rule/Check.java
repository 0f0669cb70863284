package dev.nginxlint.rule;

import dev.nginxlint.syntax.Placement;
import java.util.List;

/**
 * Looks for one kind of mistake at the directives that the {@code match} of its rule lets pass. A
 * check holds no state: it may run any number of times.
 */
public interface Check {

  /** Returns the mistakes at a directive; none if it is right. */
  List<Match> find(Scene scene, Placement placement);

  /**
   * Returns the values its matches have for the words of the rule, beside those of {@link Facts}.
   */
  default List<String> values() {
    return List.of();
  }

  /** Returns the names of the other places its matches point at. */
  default List<String> places() {
    return List.of();
  }

  /** Returns the cases it tells apart; empty for a check that has only one. */
  default List<String> cases() {
    return List.of();
  }
}

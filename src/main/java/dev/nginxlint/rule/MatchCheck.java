package dev.nginxlint.rule;

import dev.nginxlint.syntax.Placement;
import java.util.List;

/** The check of a rule that says all it looks for by {@code match}: each directive is a mistake. */
record MatchCheck() implements Check {
  @Override
  public List<Match> find(Scene scene, Placement placement) {
    return List.of(Match.at(placement.directive().head()));
  }
}

package dev.nginxlint.check.style;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.source.Span;
import dev.nginxlint.syntax.Placement;
import java.util.List;

/** A block of so many lines that its head and its end are not seen together. */
record LongBlock() implements Check {
  private static final int LINES = 100;

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    if (placement.directive().block().isEmpty()) {
      return List.of();
    }
    Span block = placement.directive().block().get().span();
    int lines = block.endPosition().line() - block.line() + 1;
    return lines > LINES
        ? List.of(Match.at(placement.directive().head()).value("lines", Integer.toString(lines)))
        : List.of();
  }

  @Override
  public List<String> values() {
    return List.of("lines");
  }
}

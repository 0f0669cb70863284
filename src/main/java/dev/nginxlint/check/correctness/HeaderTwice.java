package dev.nginxlint.check.correctness;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Ascii;
import java.util.List;

/** A header that is set twice in one block: nginx sends both. */
record HeaderTwice() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Directive directive = placement.directive();
    if (isNothing(directive)) {
      return List.of();
    }
    String name = directive.name().value();
    for (Placement other : InheritedLists.of(scene, name).own(placement.context())) {
      Directive before = other.directive();
      if (before.order() >= directive.order()) {
        return List.of();
      }
      if (!isNothing(before) && Ascii.same(before.parameter(1), directive.parameter(1))) {
        return List.of(Match.at(directive.head()).related("before", before.head()));
      }
    }
    return List.of();
  }

  private static boolean isNothing(Directive directive) {
    return directive.parameters().size() < 2 || directive.parameter(2).isEmpty();
  }

  @Override
  public List<String> places() {
    return List.of("before");
  }
}

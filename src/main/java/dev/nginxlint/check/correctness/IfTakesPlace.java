package dev.nginxlint.check.correctness;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/** Settings of an {@code if} that are lost when a later {@code if} of the location holds too. */
record IfTakesPlace() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    IfBlock block = new IfBlock(placement.directive());
    Optional<Directive> setting = block.setting();
    if (!block.stays() || setting.isEmpty()) {
      return List.of();
    }
    for (Placement other : scene.beside(placement, "if")) {
      IfBlock later = new IfBlock(other.directive());
      // Two conditions on one variable are taken to exclude each other, unless they are the same.
      if (other.directive().order() > placement.directive().order()
          && later.stays()
          && (!later.variable().equals(block.variable())
              || later.condition().equals(block.condition()))) {
        return List.of(
            Match.at(setting.get().head())
                .value("setting", setting.get().toString())
                .value("condition", later.condition())
                .related("later", other.directive().head()));
      }
    }
    return List.of();
  }

  @Override
  public List<String> values() {
    return List.of("setting", "condition");
  }

  @Override
  public List<String> places() {
    return List.of("later");
  }
}

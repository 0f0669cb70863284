package dev.nginxlint.check.correctness;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.List;

/** An {@code if} beside {@code try_files}, which is not inherited and so not done when it holds. */
record IfSkipsTryFiles() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    IfBlock block = new IfBlock(placement.directive());
    List<Placement> tryFiles = scene.beside(placement, "try_files");
    if (tryFiles.isEmpty() || !block.stays() || block.passes()) {
      return List.of();
    }
    Directive skipped = tryFiles.get(0).directive();
    return List.of(
        Match.at(placement.directive().head())
            .value("condition", block.condition())
            .related("skipped", skipped.head()));
  }

  @Override
  public List<String> values() {
    return List.of("condition");
  }

  @Override
  public List<String> places() {
    return List.of("skipped");
  }
}

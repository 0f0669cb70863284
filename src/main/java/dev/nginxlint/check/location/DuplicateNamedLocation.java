package dev.nginxlint.check.location;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.LocationMatch.Modifier;
import java.util.List;
import java.util.Optional;

/** A named location whose name another one before it has; nginx takes the first in silence. */
record DuplicateNamedLocation() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    List<Parameter> words = placement.directive().parameters();
    Optional<LocationBlock> self =
        !words.isEmpty() && words.get(0).value().startsWith("@")
            ? Siblings.self(scene, placement)
            : Optional.empty();
    if (self.isEmpty() || self.get().modifier() != Modifier.NAMED) {
      return List.of();
    }
    Siblings siblings = Siblings.in(placement.context(), scene);
    LocationBlock first = siblings.named(self.get().uri()).orElseThrow();
    if (first.directive().order() == placement.directive().order()) {
      return List.of();
    }
    return List.of(
        Match.at(Siblings.place(self.get()))
            .value("name", first.uri())
            .related("first", Siblings.place(first)));
  }

  @Override
  public List<String> values() {
    return List.of("name");
  }

  @Override
  public List<String> places() {
    return List.of("first");
  }
}

package dev.nginxlint.check.location;

import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Surroundings;
import dev.nginxlint.source.Span;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.LocationMatch.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The locations of one level, in the order written. */
record Siblings(List<LocationBlock> locations) {
  private static final Siblings NONE = new Siblings(List.of());

  /** Returns those that stand in a block; read once for each. */
  static Siblings in(Context context, Scene scene) {
    if (context.directive().isEmpty() && !context.is("server") && !context.is("location")) {
      return NONE;
    }
    String key =
        "locations in "
            + (context.directive().isPresent() ? context.directive().get().order() : -1);
    if (scene.kept(key) instanceof Siblings known) {
      return known;
    }
    List<LocationBlock> locations = new ArrayList<>();
    for (Placement placement : Surroundings.named("location", context, scene.configuration())) {
      Optional<LocationBlock> location = LocationBlock.of(placement);
      if (location.isPresent()) {
        locations.add(location.get());
      }
    }
    Siblings siblings = new Siblings(List.copyOf(locations));
    scene.keep(key, siblings);
    return siblings;
  }

  /** Returns the named location of a name, or empty. */
  Optional<LocationBlock> named(String name) {
    for (LocationBlock location : locations) {
      if (location.modifier() == Modifier.NAMED && location.uri().equals(name)) {
        return Optional.of(location);
      }
    }
    return Optional.empty();
  }

  /** Returns the location itself, as it is among its siblings. */
  static Optional<LocationBlock> self(Scene scene, Placement placement) {
    for (LocationBlock location : in(placement.context(), scene).locations()) {
      if (location.directive().order() == placement.directive().order()) {
        return Optional.of(location);
      }
    }
    return Optional.empty();
  }

  /** Returns the place where a location is written. */
  static Span place(LocationBlock location) {
    return location.directive().head();
  }
}

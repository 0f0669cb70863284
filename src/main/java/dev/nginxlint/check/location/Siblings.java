package dev.nginxlint.check.location;

import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.source.Span;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.LocationMatch.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The locations of one level, in the order written. */
record Siblings(List<LocationBlock> locations) {
  private static final String KEPT = "siblings";
  private static final Siblings NONE = new Siblings(List.of());

  /** Returns those that stand in a block; read once for each. */
  static Siblings in(Context context, Scene scene) {
    if (context.directive().isEmpty() && !context.is("server") && !context.is("location")) {
      return NONE;
    }
    int key = context.directive().isPresent() ? context.directive().get().order() : -1;
    if (scene.kept(KEPT, key) instanceof Siblings known) {
      return known;
    }
    List<LocationBlock> locations = new ArrayList<>();
    for (Placement placement : scene.in(context, "location")) {
      Optional<LocationBlock> location = LocationBlock.of(placement);
      if (location.isPresent()) {
        locations.add(location.get());
      }
    }
    Siblings siblings = new Siblings(locations);
    scene.keep(KEPT, key, siblings);
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
    List<LocationBlock> all = in(placement.context(), scene).locations();
    int order = placement.directive().order();
    int low = 0;
    int high = all.size() - 1;
    // They stand in the order nginx reads them.
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = all.get(middle).directive().order();
      if (found == order) {
        return Optional.of(all.get(middle));
      }
      if (found < order) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  /** Returns the place where a location is written. */
  static Span place(LocationBlock location) {
    return location.directive().head();
  }
}

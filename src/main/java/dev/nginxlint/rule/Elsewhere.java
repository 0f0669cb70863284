package dev.nginxlint.rule;

import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/** A key of a {@code match} that looks at other directives: around, inside, beside. */
sealed interface Elsewhere extends Matcher {
  /** What one of the others must match. */
  Matcher directive();

  @Override
  default boolean isPossible(Scene scene) {
    return directive().isPossible(scene);
  }

  /** {@code inside: {…}}: the nearest block around matches. */
  record Inside(Matcher directive) implements Elsewhere {
    @Override
    public boolean matches(Scene scene, Placement placement) {
      Optional<Placement> around = Surroundings.block(placement.context());
      return around.isPresent() && directive.matches(scene, around.get());
    }
  }

  /** {@code under: {…}}: any block around matches. */
  record Under(Matcher directive) implements Elsewhere {
    @Override
    public boolean matches(Scene scene, Placement placement) {
      Optional<Placement> around = Surroundings.block(placement.context());
      while (around.isPresent()) {
        if (directive.matches(scene, around.get())) {
          return true;
        }
        around = Surroundings.block(around.get().context());
      }
      return false;
    }
  }

  /** {@code has: {…}}: a directive of its block matches. */
  record Has(Matcher directive) implements Elsewhere {
    @Override
    public boolean matches(Scene scene, Placement placement) {
      Context context = placement.context().inside(placement.directive());
      for (Directive child : placement.directive().children()) {
        if (directive.matches(scene, new Placement(child, context))) {
          return true;
        }
      }
      return false;
    }
  }

  /** {@code beside: {…}}: another directive of the same block matches. */
  record Beside(Matcher directive) implements Elsewhere {
    @Override
    public boolean matches(Scene scene, Placement placement) {
      Context context = placement.context();
      for (Directive other : Surroundings.in(context, scene.configuration())) {
        if (other.order() != placement.directive().order()
            && directive.matches(scene, new Placement(other, context))) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * {@code in-force: {directive: root, …}}: of the directives of these names that are in force
   * where it stands, its own block's or inherited, one matches.
   */
  record InForce(List<String> names, Matcher directive) implements Elsewhere {
    @Override
    public boolean matches(Scene scene, Placement placement) {
      for (String name : names) {
        for (Placement other : scene.inForce(placement, name)) {
          if (directive.matches(scene, other)) {
            return true;
          }
        }
      }
      return false;
    }
  }

  /** {@code anywhere: {directive: …}}: some directive of the configuration matches. */
  record Anywhere(List<String> names, Matcher directive) implements Elsewhere {
    @Override
    public boolean matches(Scene scene, Placement placement) {
      for (String name : names) {
        for (Placement other : scene.directives(name)) {
          if (directive.matches(scene, other)) {
            return true;
          }
        }
      }
      return false;
    }
  }
}

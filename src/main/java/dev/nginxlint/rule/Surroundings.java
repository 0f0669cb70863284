package dev.nginxlint.rule;

import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/** Looks around a directive: at those beside it, and at what it inherits. */
public final class Surroundings {
  private Surroundings() {}

  /** Returns the block a directive stands in, as a directive; empty for an outermost one. */
  public static Optional<Placement> block(Context context) {
    return context.directive().isPresent() && context.outer().isPresent()
        ? Optional.of(new Placement(context.directive().get(), context.outer().get()))
        : Optional.empty();
  }

  /** Returns the directives of a block, or the outermost ones; included ones are among them. */
  public static List<Directive> in(Context context, Configuration configuration) {
    return context.directive().isPresent()
        ? context.directive().get().children()
        : configuration.directives();
  }
}

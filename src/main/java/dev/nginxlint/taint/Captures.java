package dev.nginxlint.taint;

import dev.nginxlint.config.Condition;
import dev.nginxlint.regex.ParsedPattern;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Surroundings;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.Optional;

/** Finds the pattern that {@code $1} to {@code $9} are groups of. */
final class Captures {
  private final Scene scene;

  Captures(Scene scene) {
    this.scene = scene;
  }

  /**
   * A pattern.
   *
   * @param subject the variable it was matched with
   */
  record Source(ParsedPattern pattern, String subject, Placement at) {}

  /** Returns the pattern that was matched last where a directive acts; empty if others may be. */
  Optional<Source> of(Placement at) {
    if (at.directive().is("rewrite")) {
      return source(Definitions.ofRewrite(at), "uri", at);
    }
    boolean runs = at.directive().is("set") || at.directive().is("return");
    Context context = at.context();
    int before = runs ? at.directive().order() : Integer.MAX_VALUE;
    while (true) {
      if (matchesInside(context, before)) {
        return Optional.empty();
      }
      Optional<Placement> block = Surroundings.block(context);
      if (block.isEmpty()) {
        return Optional.empty();
      }
      if (block.get().directive().is("if")) {
        Optional<Condition.Matches> condition = Definitions.ofIf(block.get());
        if (condition.isPresent()) {
          return condition.get().negated()
              ? Optional.empty()
              : source(
                  Definitions.parsed(condition.get().regex()),
                  condition.get().variable(),
                  block.get());
        }
      } else if (block.get().directive().is("location")) {
        return source(Definitions.ofLocation(block.get()), "uri", block.get());
      } else if (!block.get().directive().is("limit_except")) {
        return Optional.empty();
      }
      before = runs ? block.get().directive().order() : Integer.MAX_VALUE;
      context = block.get().context();
    }
  }

  private static Optional<Source> source(
      Optional<ParsedPattern> pattern, String subject, Placement at) {
    return pattern.isPresent()
        ? Optional.of(new Source(pattern.get(), subject, at))
        : Optional.empty();
  }

  /** Says whether a directive before another matches a pattern: it makes its own groups. */
  private boolean matchesInside(Context context, int before) {
    for (Directive directive : Surroundings.in(context, scene.configuration())) {
      if (directive.order() < before
          && (directive.is("rewrite")
              || (directive.is("if")
                  && Definitions.ofIf(new Placement(directive, context)).isPresent()))) {
        return true;
      }
    }
    return false;
  }
}

package dev.nginxlint.taint;

import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Surroundings;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Ascii;
import java.util.Optional;

/** Finds out whether an {@code if} has looked at a variable before its value is used. */
final class Guards {
  private final Scene scene;

  Guards(Scene scene) {
    this.scene = scene;
  }

  /**
   * Says whether a variable is compared with something around a directive or before it. What may
   * then still be in it is not followed.
   */
  boolean isChecked(String variable, Placement at) {
    // Looking at one part of a path leaves the rest free.
    boolean path = variable.equals("uri") || variable.endsWith("_uri");
    Optional<Context> level = Optional.of(at.context());
    while (level.isPresent()) {
      if (level.get().is("if")
          && level.get().directive().isPresent()
          && compares(level.get().directive().get(), variable)) {
        return true;
      }
      if (!path && !level.get().is("http") && !level.get().is("main")) {
        for (Directive other : Surroundings.in(level.get(), scene.configuration())) {
          if (other.is("if") && compares(other, variable)) {
            return true;
          }
        }
      }
      level = level.get().outer();
    }
    return false;
  }

  private static boolean compares(Directive condition, String variable) {
    if (condition.parameters().size() < 2) {
      return false;
    }
    // Whether it is there at all says nothing of what is in it.
    boolean negated = false;
    for (Parameter parameter : condition.parameters()) {
      negated |= parameter.value().startsWith("!");
    }
    String first = Ascii.lowerCase(condition.parameter(1));
    boolean named = first.equals("($" + variable) || first.equals("$" + variable);
    if (!named && condition.parameters().size() > 2) {
      named = Ascii.lowerCase(condition.parameter(2)).equals("$" + variable);
    }
    String last = condition.parameter(condition.parameters().size() - 1);
    boolean withNothing = last.equals(")") && !negated;
    return named && !withNothing;
  }
}

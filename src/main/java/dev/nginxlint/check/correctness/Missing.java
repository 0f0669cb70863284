package dev.nginxlint.check.correctness;

import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Surroundings;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Problem;
import java.util.Optional;

/** What is not seen of a configuration: the files of an {@code include} that are not there. */
final class Missing {
  private static final String KEPT = "includes that are missing";

  private Missing() {}

  /** Says whether a block includes something that is not seen. */
  static boolean in(Context block, Scene scene) {
    return isSome(scene) && includes(block, scene);
  }

  /**
   * Says whether directives of a name may be in force where a block is, that are not seen: in what
   * is included between the block and the place of those that are seen.
   */
  static boolean upTo(String name, Context block, Scene scene) {
    if (!isSome(scene)) {
      return false;
    }
    Optional<Context> level = Optional.of(block);
    while (level.isPresent()) {
      if (includes(level.get(), scene)) {
        return true;
      }
      if (!scene.in(level.get(), name).isEmpty()) {
        return false;
      }
      level = level.get().directive().isPresent() ? level.get().outer() : Optional.empty();
    }
    return false;
  }

  private static boolean includes(Context block, Scene scene) {
    for (Directive child : Surroundings.in(block, scene.configuration())) {
      if (child.is("include")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSome(Scene scene) {
    if (scene.kept(KEPT) instanceof Boolean some) {
      return some;
    }
    boolean some = !scene.configuration().followed();
    for (Problem problem : scene.configuration().problems()) {
      some |= problem.finding().rule().equals("include");
    }
    scene.keep(KEPT, some);
    return some;
  }
}

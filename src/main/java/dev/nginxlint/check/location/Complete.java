package dev.nginxlint.check.location;

import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Placement;
import java.util.Optional;

/** Whether all of a server is seen, so that it counts which locations are not in it. */
final class Complete {
  private Complete() {}

  /** Returns the block of the server around a directive, if nothing of it is missing. */
  static Optional<Context> server(Scene scene, Placement placement) {
    Optional<Context> server = placement.context().nearest("server");
    if (server.isEmpty() || server.get().directive().isEmpty() || !scene.isFollowed()) {
      return Optional.empty();
    }
    return server;
  }

  /** Says whether modules are in use whose code may name anything: Lua, Perl, njs. */
  static boolean hasCode(Scene scene) {
    Object known = scene.kept("has code");
    if (known == null) {
      known = namesCode(scene);
      scene.keep("has code", known);
    }
    return known.equals(true);
  }

  private static boolean namesCode(Scene scene) {
    for (String name : scene.names()) {
      if (name.contains("_by_lua") || name.startsWith("js_") || name.startsWith("perl")) {
        return true;
      }
    }
    return false;
  }
}

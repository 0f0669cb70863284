package dev.nginxlint.check.location;

import dev.nginxlint.config.LocationConfig;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/** A server that looks for files in the folder nginx is built with, because it has no root. */
record NoRoot() implements Check {
  private static final String PATH = "/x";

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Context inside = placement.context().inside(placement.directive());
    if (answersAll(placement.directive()) || !scene.inForce(inside, "root").isEmpty()) {
      return List.of();
    }
    Placement within = new Placement(placement.directive(), inside);
    Optional<Resolution> resolution = Followed.follow(scene, within, PATH);
    if (resolution.isEmpty()
        || !(resolution.get().outcome() instanceof Outcome.File file)
        || hasRoot(resolution.get())) {
      return List.of();
    }
    Match match =
        Match.at(placement.directive().head()).value("path", PATH).value("file", file.path());
    return List.of(Proof.add(match, resolution.get()));
  }

  /** Says whether the server plainly needs no root. */
  private static boolean answersAll(Directive server) {
    for (Directive child : server.children()) {
      if (child.is("return")) {
        return true;
      }
      if (child.is("location")
          && child.parameters().size() == 1
          && child.parameter(1).equals("/")) {
        for (Directive inner : child.children()) {
          if (inner.name().value().endsWith("_pass")
              || inner.is("return")
              || inner.is("root")
              || inner.is("alias")) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean hasRoot(Resolution resolution) {
    LocationConfig config =
        resolution.location().isPresent()
            ? resolution.location().get().config()
            : resolution.server().orElseThrow().config();
    return config.files().root().directive().isPresent();
  }

  @Override
  public List<String> values() {
    return List.of("path", "file");
  }
}

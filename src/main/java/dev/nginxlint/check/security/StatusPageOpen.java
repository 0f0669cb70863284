package dev.nginxlint.check.security;

import dev.nginxlint.config.Server;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/** A page about nginx itself that everybody can read. */
record StatusPageOpen() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Optional<LocationBlock> location = LocationBlock.around(placement);
    if (location.isPresent() && location.get().has("internal")) {
      return List.of();
    }
    if (placement.context().nearest("server").isEmpty()
        || placement.context().nearest("server").get().directive().isEmpty()
        || Restrictions.of(scene, placement).any()
        || (!scene.isWhole() && !scene.directives("include").isEmpty())) {
      return List.of();
    }
    Optional<Server> server = scene.probe().server(placement.context());
    return server.isPresent() && Listening.isLocal(server.get())
        ? List.of()
        : List.of(Match.at(placement.directive().head()));
  }
}

package dev.nginxlint.check.correctness;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Ascii;
import java.util.List;
import java.util.Optional;

/** An Upgrade header that is sent to the upstream without what makes it an upgrade. */
record UpgradeIncomplete() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    List<Placement> own = scene.beside(placement, "proxy_set_header");
    boolean connected = Missing.in(placement.context(), scene);
    for (Placement set : own) {
      if (set.directive().parameters().size() == 2
          && Ascii.same(set.directive().parameter(1), "Connection")) {
        String value = set.directive().parameter(2);
        connected |= !value.isEmpty() && !Ascii.same(value, "close");
      }
    }
    Match match = null;
    if (!connected) {
      match = Match.at(placement.directive().head(), "connection");
    } else {
      Optional<String> version = SentHeaders.version(scene, placement);
      if (version.isPresent() && version.get().equals("1.0")) {
        match = Match.at(placement.directive().head(), "version");
      }
    }
    return match == null ? List.of() : List.of(match);
  }

  @Override
  public List<String> cases() {
    return List.of("connection", "version");
  }
}

package dev.nginxlint.check.location;

import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/**
 * {@code try_files} and {@code proxy_pass} in one location: only what is there as a file is passed
 * on.
 */
record TryFilesBesidePass() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    List<Placement> passes = scene.beside(placement, "proxy_pass");
    Optional<String> asked = passes.isEmpty() ? Optional.empty() : Followed.missing(placement);
    if (asked.isEmpty()) {
      return List.of();
    }
    Optional<Resolution> without =
        scene.probe().follow(placement, Visit.escape(asked.get()), false);
    Optional<Resolution> with = Followed.follow(scene, placement, asked.get());
    int last = placement.directive().parameters().size();
    Match match =
        Match.at(placement.directive().head())
            .value("path", asked.get())
            .value("fallback", last == 0 ? "" : placement.directive().parameter(last))
            .related("pass", passes.get(0).directive().head());
    if (without.isEmpty() || with.isEmpty()) {
      return List.of();
    }
    if (Followed.times(without.get(), placement.directive()) == 0
        || !(with.get().outcome() instanceof Outcome.Proxy)
        || Followed.times(without.get(), passes.get(0).directive()) > 0) {
      return List.of();
    }
    return List.of(
        Complete.server(scene, placement).isPresent() ? Proof.add(match, without.get()) : match);
  }

  @Override
  public List<String> values() {
    return List.of("path", "fallback");
  }

  @Override
  public List<String> places() {
    return List.of("pass");
  }
}

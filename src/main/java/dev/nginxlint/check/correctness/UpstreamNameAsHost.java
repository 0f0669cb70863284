package dev.nginxlint.check.correctness;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/** An upstream that is sent the name of its {@code upstream} block as the Host of each request. */
record UpstreamNameAsHost() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    if (placement.directive().parameters().isEmpty()) {
      return List.of();
    }
    String host = Upstreams.host(placement.directive().parameter(1));
    Optional<Directive> upstream = Upstreams.of(scene).named(host);
    return upstream.isEmpty()
            || host.indexOf('.') >= 0
            || !SentHeaders.areSeen(scene, placement)
            || SentHeaders.value(scene, placement, "Host").isPresent()
        ? List.of()
        : List.of(
            Match.at(placement.directive().parameters().get(0).span())
                .value("host", host)
                .related("upstream", upstream.get().head()));
  }

  @Override
  public List<String> values() {
    return List.of("host");
  }

  @Override
  public List<String> places() {
    return List.of("upstream");
  }
}

package dev.nginxlint.check.path;

import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/**
 * The URI part of a {@code proxy_pass} after {@code rewrite ... break}: the path is no longer that
 * of the location, so there is nothing it could take the place of.
 */
record IgnoredUriPart() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Optional<ProxyTarget> target = ProxyTarget.parse(placement.directive().parameter(1));
    String part = target.isPresent() ? target.get().uriPart() : "";
    if (part.length() < 2 || LocationBlock.directlyAround(placement).isEmpty()) {
      return List.of();
    }
    for (Placement rewrite : scene.beside(placement, "rewrite")) {
      int count = rewrite.directive().parameters().size();
      Optional<String> path =
          count == 3 && rewrite.directive().parameter(3).equals("break")
              ? Targets.path(rewrite)
              : Optional.empty();
      Optional<Seen> seen =
          path.isPresent()
              ? Seen.in(scene, placement, Visit.escape(path.get()), true)
              : Optional.empty();
      Optional<String> uri =
          seen.isPresent() && Seen.hasPart(seen.get().resolution(), rewrite.directive())
              ? seen.get().upstreamUri()
              : Optional.empty();
      if (uri.isPresent() && !uri.get().startsWith(part)) {
        return List.of(
            Match.at(placement.directive().parameters().get(0).span())
                .value("path", seen.get().target())
                .value("uri", uri.get())
                .value("part", part)
                .value("url", target.get().origin())
                .related("rewrite", rewrite.directive().head())
                .evidence(seen.get().evidence(Outcome.Proxy.class)));
      }
    }
    return List.of();
  }

  @Override
  public List<String> values() {
    return List.of("path", "uri", "part", "url");
  }

  @Override
  public List<String> places() {
    return List.of("rewrite");
  }
}

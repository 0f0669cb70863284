package dev.nginxlint.check.path;

import dev.nginxlint.finding.Finding.Evidence;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Probe;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/**
 * A prefix and the alias that replaces it, of which only one ends with a slash. Without variables
 * ngx_http_map_uri_to_path() puts what follows the prefix right after the alias.
 */
record AliasSlashMismatch() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Optional<LocationBlock> around = LocationBlock.directlyAround(placement);
    if (around.isEmpty() || !around.get().isPrefix()) {
      return List.of();
    }
    LocationBlock location = around.get();
    String alias = placement.directive().parameter(1);
    boolean slash = alias.endsWith("/");
    if (alias.indexOf('$') >= 0 || slash == location.endsWithSlash()) {
      return List.of();
    }
    String rest = slash ? "../x" : "x";
    String path = location.uri() + rest;
    Optional<Probe.Answer> answer = scene.probe().ask(placement, location.directive(), path);
    if (answer.isEmpty()) {
      return List.of();
    }
    Match match =
        Match.at(placement.directive().head(), slash ? "traversal" : "glued")
            .value("location", location.uri())
            .value("alias", alias)
            .value("path", path)
            .value("file", alias + rest)
            .related("location", location.span());
    Optional<Outcome> outcome = answer.get().outcome();
    if (outcome.isEmpty()) {
      return location.has("internal") ? List.of() : List.of(match);
    }
    // Anything else than the file means that other directives stand before it.
    return outcome.get() instanceof Outcome.File file && file.path().endsWith(alias + rest)
        ? List.of(match.evidence(new Evidence(answer.get().line(), file.path())))
        : List.of();
  }

  @Override
  public List<String> values() {
    return List.of("location", "alias", "path", "file");
  }

  @Override
  public List<String> places() {
    return List.of("location");
  }

  @Override
  public List<String> cases() {
    return List.of("traversal", "glued");
  }
}

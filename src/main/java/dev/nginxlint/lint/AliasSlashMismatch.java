package dev.nginxlint.lint;

import dev.nginxlint.finding.Finding.Evidence;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.syntax.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A prefix and the alias that replaces it, of which only one ends with a slash. Without variables
 * ngx_http_map_uri_to_path() puts what follows the prefix right after the alias.
 */
record AliasSlashMismatch() implements Check {

  @Override
  public List<Match> find(Scene scene) {
    List<Match> matches = new ArrayList<>();
    for (Placement placement : scene.directives("alias")) {
      Optional<PrefixLocation> location = PrefixLocation.around(placement);
      if (location.isPresent() && placement.directive().parameters().size() == 1) {
        Optional<Match> match = check(scene, placement, location.get());
        if (match.isPresent()) {
          matches.add(match.get());
        }
      }
    }
    return matches;
  }

  private static Optional<Match> check(Scene scene, Placement placement, PrefixLocation location) {
    String alias = placement.directive().parameter(1);
    boolean slash = alias.endsWith("/");
    if (alias.indexOf('$') >= 0 || slash == location.endsWithSlash()) {
      return Optional.empty();
    }
    String rest = slash ? "../x" : "x";
    String path = location.prefix() + rest;
    Optional<Probe.Answer> answer = scene.probe().ask(placement, location.directive(), path);
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    Match match =
        Match.at(placement.directive().head(), slash ? "traversal" : "glued")
            .value("location", location.prefix())
            .value("alias", alias)
            .value("path", path)
            .value("file", alias + rest)
            .related("location", location.span());
    Optional<Outcome> outcome = answer.get().outcome();
    if (outcome.isEmpty()) {
      return location.has("internal") ? Optional.empty() : Optional.of(match);
    }
    // Anything else than the file means that other directives stand before it.
    return outcome.get() instanceof Outcome.File file && file.path().endsWith(alias + rest)
        ? Optional.of(match.evidence(new Evidence(answer.get().line(), file.path())))
        : Optional.empty();
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

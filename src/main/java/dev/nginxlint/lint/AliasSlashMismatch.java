package dev.nginxlint.lint;

import dev.nginxlint.finding.Finding.Evidence;
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
        check(placement, location.get(), matches);
      }
    }
    return matches;
  }

  private static void check(Placement placement, PrefixLocation location, List<Match> matches) {
    String alias = placement.directive().parameter(1);
    boolean slash = alias.endsWith("/");
    if (alias.indexOf('$') >= 0 || slash == location.endsWithSlash() || location.has("internal")) {
      return;
    }
    String rest = slash ? "../x" : "x";
    String path = location.prefix() + rest;
    matches.add(
        Match.at(placement.directive().head(), slash ? "traversal" : "glued")
            .value("location", location.prefix())
            .value("alias", alias)
            .value("path", path)
            .value("file", alias + rest)
            .related("location", location.span())
            .evidence(
                new Evidence("GET " + Site.origin(placement.context()) + path, alias + rest)));
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

package dev.nginxlint.lint;

import dev.nginxlint.finding.Finding.Evidence;
import dev.nginxlint.syntax.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the URI part of a {@code proxy_pass} makes of the URI: ngx_http_proxy_create_request() puts
 * it in the place of the prefix that the location was found by.
 *
 * @param looksFor whether to look for slashes that do not match, or for a prefix that is stripped
 */
record ProxyPassUri(Concern looksFor) implements Check {
  private static final String WORD = "users";

  /** What is looked for. */
  enum Concern {
    SLASH_MISMATCH,
    STRIPPED_PREFIX
  }

  @Override
  public List<Match> find(Scene scene) {
    List<Match> matches = new ArrayList<>();
    for (Placement placement : scene.directives("proxy_pass")) {
      Optional<PrefixLocation> location = PrefixLocation.around(placement);
      if (location.isEmpty() || placement.directive().parameters().size() != 1) {
        continue;
      }
      Optional<ProxyTarget> target = ProxyTarget.parse(placement.directive().parameter(1));
      if (target.isPresent() && !location.get().has("rewrite") && !location.get().has("internal")) {
        check(placement, location.get(), target.get(), matches);
      }
    }
    return matches;
  }

  private void check(
      Placement placement, PrefixLocation location, ProxyTarget target, List<Match> matches) {
    String part = target.uriPart();
    if (!part.startsWith("/") || part.indexOf('?') >= 0) {
      return;
    }
    boolean prefixEnds = location.endsWithSlash();
    boolean partEnds = part.endsWith("/");
    if (looksFor == Concern.STRIPPED_PREFIX) {
      if (prefixEnds && part.equals("/") && !location.prefix().equals("/")) {
        matches.add(match("", placement, location, target, WORD));
      }
    } else if (!prefixEnds && partEnds) {
      String wording = part.equals("/") ? "slash" : "doubled";
      matches.add(match(wording, placement, location, target, "/" + WORD));
    } else if (prefixEnds && !partEnds) {
      matches.add(match("glued", placement, location, target, WORD));
    }
  }

  private static Match match(
      String wording,
      Placement placement,
      PrefixLocation location,
      ProxyTarget target,
      String rest) {
    String path = location.prefix() + rest;
    String uri = target.uriPart() + rest;
    return Match.at(placement.directive().parameters().get(0).span(), wording)
        .value("location", location.prefix())
        .value("server", target.origin())
        .value("part", target.uriPart())
        .value("rest", rest)
        .value("path", path)
        .value("uri", uri)
        .related("location", location.span())
        .evidence(
            new Evidence("GET " + Site.origin(placement.context()) + path, target.origin() + uri));
  }

  @Override
  public List<String> values() {
    return List.of("location", "server", "part", "rest", "path", "uri");
  }

  @Override
  public List<String> places() {
    return List.of("location");
  }

  @Override
  public List<String> cases() {
    return looksFor == Concern.SLASH_MISMATCH ? List.of("slash", "doubled", "glued") : List.of();
  }
}

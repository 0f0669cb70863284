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
  public List<Match> find(Scene scene, Placement placement) {
    Optional<LocationBlock> around = LocationBlock.directlyAround(placement);
    Optional<ProxyTarget> target = ProxyTarget.parse(placement.directive().parameter(1));
    return around.isEmpty() || !around.get().isPrefix() || target.isEmpty()
        ? List.of()
        : check(scene, placement, around.get(), target.get());
  }

  private List<Match> check(
      Scene scene, Placement placement, LocationBlock location, ProxyTarget target) {
    String part = target.uriPart();
    String wording = wording(location, part);
    if (wording.isEmpty()) {
      return List.of();
    }
    String rest = location.endsWithSlash() ? WORD : "/" + WORD;
    String path = location.uri() + rest;
    Optional<Probe.Answer> answer = scene.probe().ask(placement, location.directive(), path);
    if (answer.isEmpty()) {
      return List.of();
    }
    Match match =
        Match.at(
                placement.directive().parameters().get(0).span(),
                looksFor == Concern.STRIPPED_PREFIX ? "" : wording)
            .value("location", location.uri())
            .value("server", target.origin())
            .value("part", part)
            .value("rest", rest)
            .value("path", path)
            .value("uri", part + rest)
            .related("location", location.span());
    Optional<Outcome> outcome = answer.get().outcome();
    if (outcome.isEmpty()) {
      return location.has("rewrite") || location.has("internal") ? List.of() : List.of(match);
    }
    // After a rewrite that breaks, or behind a return, the URI part has no part in it.
    return outcome.get() instanceof Outcome.Proxy proxy
            && proxy.upstream().uri().equals(part + rest)
        ? List.of(match.evidence(new Evidence(answer.get().line(), target.origin() + part + rest)))
        : List.of();
  }

  /** Returns the case a location and a URI part are, empty for none that is looked for. */
  private String wording(LocationBlock location, String part) {
    if (!part.startsWith("/") || part.indexOf('?') >= 0) {
      return "";
    }
    boolean prefixEnds = location.endsWithSlash();
    boolean partEnds = part.endsWith("/");
    if (looksFor == Concern.STRIPPED_PREFIX) {
      return prefixEnds && part.equals("/") && !location.uri().equals("/") ? "stripped" : "";
    }
    if (prefixEnds == partEnds) {
      return "";
    }
    return prefixEnds ? "glued" : part.equals("/") ? "slash" : "doubled";
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

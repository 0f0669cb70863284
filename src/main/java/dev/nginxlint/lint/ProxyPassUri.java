package dev.nginxlint.lint;

import dev.nginxlint.finding.Finding.Evidence;
import dev.nginxlint.resolve.Outcome;
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
      if (target.isPresent()) {
        Optional<Match> match = check(scene, placement, location.get(), target.get());
        if (match.isPresent()) {
          matches.add(match.get());
        }
      }
    }
    return matches;
  }

  private Optional<Match> check(
      Scene scene, Placement placement, PrefixLocation location, ProxyTarget target) {
    String part = target.uriPart();
    String wording = wording(location, part);
    if (wording.isEmpty()) {
      return Optional.empty();
    }
    String rest = location.endsWithSlash() ? WORD : "/" + WORD;
    String path = location.prefix() + rest;
    Optional<Probe.Answer> answer = scene.probe().ask(placement, location.directive(), path);
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    Match match =
        Match.at(
                placement.directive().parameters().get(0).span(),
                looksFor == Concern.STRIPPED_PREFIX ? "" : wording)
            .value("location", location.prefix())
            .value("server", target.origin())
            .value("part", part)
            .value("rest", rest)
            .value("path", path)
            .value("uri", part + rest)
            .related("location", location.span());
    Optional<Outcome> outcome = answer.get().outcome();
    if (outcome.isEmpty()) {
      return location.has("rewrite") || location.has("internal")
          ? Optional.empty()
          : Optional.of(match);
    }
    // After a rewrite that breaks, or behind a return, the URI part has no part in it.
    return outcome.get() instanceof Outcome.Proxy proxy
            && proxy.upstream().uri().equals(part + rest)
        ? Optional.of(
            match.evidence(new Evidence(answer.get().line(), target.origin() + part + rest)))
        : Optional.empty();
  }

  /** Returns the case a location and a URI part are, empty for none that is looked for. */
  private String wording(PrefixLocation location, String part) {
    if (!part.startsWith("/") || part.indexOf('?') >= 0) {
      return "";
    }
    boolean prefixEnds = location.endsWithSlash();
    boolean partEnds = part.endsWith("/");
    if (looksFor == Concern.STRIPPED_PREFIX) {
      return prefixEnds && part.equals("/") && !location.prefix().equals("/") ? "stripped" : "";
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

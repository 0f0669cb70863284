package dev.nginxlint.check.path;

import dev.nginxlint.config.Server;
import dev.nginxlint.finding.Finding.Evidence;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Request;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Outcomes;
import dev.nginxlint.rule.Probe;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two or more redirects that lead back to where they started, followed as a browser follows them.
 */
record RedirectCycle() implements Check {
  /** So many are followed; browsers give up after twenty. */
  private static final int MOST = 6;

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Optional<String> target = Targets.target(placement);
    Optional<Server> server = scene.probe().server(placement.context());
    if (target.isEmpty() || server.isEmpty() || asksProxy(placement)) {
      return List.of();
    }
    Optional<Seen> seen = Seen.by(scene, placement, target.get(), true);
    if (seen.isEmpty() || !(seen.get().resolution().outcome() instanceof Outcome.Redirect)) {
      return List.of();
    }
    String start = seen.get().line();
    List<Evidence> way = new ArrayList<>();
    Resolution resolution = seen.get().resolution();
    while (way.size() < MOST && resolution.outcome() instanceof Outcome.Redirect redirect) {
      String line = line(resolution.request());
      way.add(new Evidence(line, Outcomes.words(redirect)));
      Optional<Request> next = next(redirect.location(), resolution.request());
      Optional<Resolution> answer =
          next.isPresent() ? scene.probe().follow(next.get(), true) : Optional.empty();
      if (answer.isEmpty() || !arrives(answer.get())) {
        return List.of();
      }
      resolution = answer.get();
      if (line(resolution.request()).equals(start)) {
        return way.size() > 1 ? List.of(found(placement, seen.get(), way)) : List.of();
      }
      // The first directive of a cycle tells of all.
      if (Seen.redirectOrder(resolution) < placement.directive().order()) {
        return List.of();
      }
    }
    return List.of();
  }

  private static Match found(Placement placement, Seen seen, List<Evidence> way) {
    Match match =
        Match.at(placement.directive().head())
            .value("path", seen.target())
            .value("to", seen.redirect().orElse(""))
            .value("count", Integer.toString(way.size()));
    for (Evidence evidence : way) {
      match.evidence(evidence);
    }
    return match;
  }

  /** Says whether it hangs on what a proxy in front of nginx tells. */
  private static boolean asksProxy(Placement placement) {
    Optional<Directive> block = placement.context().directive();
    return block.isPresent() && block.get().toString().contains("$http_x_forwarded");
  }

  private static String line(Request request) {
    return new Probe.Answer(request, Optional.empty()).line();
  }

  /** Returns the request that a browser sends to a Location; empty for another kind of URL. */
  private static Optional<Request> next(String location, Request before) {
    boolean tls = location.startsWith("https://");
    if (location.startsWith("/") && !location.startsWith("//")) {
      return Optional.of(
          request(location, before.host(), before.isTls(), before.port(), before.address()));
    }
    if (!tls && !location.startsWith("http://")) {
      return Optional.empty();
    }
    int start = tls ? 8 : 7;
    int slash = location.indexOf('/', start);
    String host = location.substring(start, slash < 0 ? location.length() : slash);
    int colon = host.indexOf(':');
    int port = colon < 0 ? tls ? 443 : 80 : port(host.substring(colon + 1));
    String target = slash < 0 ? "/" : location.substring(slash);
    int fragment = target.indexOf('#');
    target = fragment < 0 ? target : target.substring(0, fragment);
    boolean here = port == before.port() && tls == before.isTls();
    return port <= 0
        ? Optional.empty()
        : Optional.of(
            request(
                target, Optional.of(host), tls, port, here ? before.address() : Optional.empty()));
  }

  private static int port(String digits) {
    int port = 0;
    for (int i = 0; i < digits.length() && i < 6; i++) {
      port = port * 10 + digits.charAt(i) - '0';
    }
    return port;
  }

  private static Request request(
      String target, Optional<String> host, boolean tls, int port, Optional<String> address) {
    return new Request(
        "GET", target, host, tls ? "https" : "http", address, port, Optional.empty(), Map.of());
  }

  /** Says whether a server of the configuration listens where a request is sent. */
  private static boolean arrives(Resolution resolution) {
    if (resolution.server().isPresent()) {
      for (Server.Binding binding : resolution.server().get().bindings()) {
        if (binding.address().port() == resolution.request().port()) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public List<String> values() {
    return List.of("path", "to", "count");
  }
}

package dev.nginxlint.check.security;

import dev.nginxlint.config.Server;
import dev.nginxlint.finding.Finding.Evidence;
import dev.nginxlint.regex.Compilation;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Outcomes;
import dev.nginxlint.rule.Probe;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/**
 * A prefix that asks for a password or refuses addresses, while a regular expression beside it,
 * which asks for nothing, takes some of its requests.
 */
record ProtectedPrefix() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    if (!protects(placement.directive())) {
      return List.of();
    }
    Optional<LocationBlock> location = LocationBlock.of(placement);
    if (location.isEmpty()
        || location.get().modifier() != dev.nginxlint.value.LocationMatch.Modifier.PREFIX
        || location.get().uri().equals("/")
        || location.get().has("internal")) {
      return List.of();
    }
    Context inside = placement.context().inside(placement.directive());
    Optional<Server> server = scene.probe().server(inside);
    if (server.isEmpty()) {
      return List.of();
    }
    for (dev.nginxlint.config.Location regex : server.get().locations().regexes()) {
      Optional<Match> match = bypass(scene, location.get(), server.get(), regex);
      if (match.isPresent()) {
        return List.of(match.get());
      }
    }
    return List.of();
  }

  /** Says whether the block itself asks for something, and not only of some methods. */
  private static boolean protects(Directive block) {
    for (Directive child : block.children()) {
      boolean asks = child.is("auth_basic") || child.is("auth_request") || child.is("deny");
      if (asks && !child.parameters().isEmpty() && !child.parameter(1).equals("off")) {
        return true;
      }
    }
    return false;
  }

  private static boolean asks(Directive block) {
    for (Directive child : block.children()) {
      if (child.is("auth_basic") || child.is("auth_request")) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Match> bypass(
      Scene scene, LocationBlock location, Server server, dev.nginxlint.config.Location regex) {
    if (regex.match().regex().isEmpty()
        || !(regex.match().regex().get() instanceof Compilation.Compiled compiled)
        || protects(regex.directive())) {
      return Optional.empty();
    }
    String sample = Sample.of(compiled.regex().parsed().root(), 0, "");
    String start = location.uri() + (location.endsWithSlash() ? "" : "/");
    boolean whole = sample.startsWith("/") || sample.startsWith(".");
    String path =
        start + (sample.startsWith("/") ? sample.substring(1) : (whole ? "x" : "") + sample);
    Optional<Resolution> resolution =
        scene.probe().follow(server, Visit.to(server, Visit.escape(path)), true);
    if (resolution.isEmpty() || !Probe.isIn(resolution.get(), regex.directive())) {
      return Optional.empty();
    }
    Outcome outcome = resolution.get().outcome();
    boolean passed = outcome instanceof Outcome.Proxy proxy && proxy.status() == 0;
    boolean sent = outcome instanceof Outcome.File file && file.status() == 200;
    if (!passed && !sent) {
      return Optional.empty();
    }
    boolean executed =
        outcome instanceof Outcome.Proxy script && script.upstream().protocol().endsWith("cgi");
    String line = new Probe.Answer(resolution.get().request(), Optional.empty()).line();
    return Optional.of(
        Match.at(
                location.span(),
                !executed ? "sent" : asks(location.directive()) ? "asked" : "refused")
            .value("path", path)
            .value("regex", regex.directive().head().text())
            .related("regex", regex.directive().head())
            .evidence(new Evidence(line, Outcomes.words(outcome))));
  }

  @Override
  public List<String> values() {
    return List.of("path", "regex");
  }

  @Override
  public List<String> places() {
    return List.of("regex");
  }

  @Override
  public List<String> cases() {
    return List.of("asked", "refused", "sent");
  }
}

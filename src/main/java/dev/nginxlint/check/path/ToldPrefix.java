package dev.nginxlint.check.path;

import dev.nginxlint.finding.Finding.Evidence;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Outcomes;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/** What an application is told of its prefix, against the path it is asked for. */
record ToldPrefix(Concern looksFor) implements Check {
  /** What is looked for. */
  enum Concern {
    /** It is told that the prefix was taken away, but it was not. */
    FORWARDED_PREFIX,
    /** It is told the prefix in SCRIPT_NAME and in PATH_INFO again. */
    UWSGI_SCRIPT_NAME,
    /** A library that listens at a path of its own is asked for another. */
    LIBRARY_PATH
  }

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Optional<LocationBlock> location = LocationBlock.around(placement);
    Optional<String> path =
        location.isPresent()
                && location.get().isPrefix()
                && mayBeWrong(scene, placement, location.get())
            ? Seen.path(placement, "users")
            : Optional.empty();
    Optional<Seen> seen =
        path.isPresent()
            ? Seen.in(scene, placement, Visit.escape(path.get()), true)
            : Optional.empty();
    Optional<Outcome.Proxy> proxy = seen.isPresent() ? seen.get().proxy() : Optional.empty();
    if (proxy.isEmpty()) {
      return List.of();
    }
    String uri = proxy.get().upstream().uri();
    return switch (looksFor) {
      case FORWARDED_PREFIX -> told(placement, seen.get(), uri, location.get());
      case UWSGI_SCRIPT_NAME ->
          told(placement, seen.get(), value(proxy.get(), "PATH_INFO"), location.get());
      case LIBRARY_PATH -> library(placement, seen.get(), uri, location.get());
    };
  }

  /** Says whether a prefix may be kept: no URI part plainly takes its place. */
  private boolean mayBeWrong(Scene scene, Placement placement, LocationBlock location) {
    if (looksFor != Concern.FORWARDED_PREFIX || location.has("rewrite") || location.has("if")) {
      return true;
    }
    for (Placement pass : scene.beside(placement, "proxy_pass")) {
      String url = pass.directive().parameters().isEmpty() ? "" : pass.directive().parameter(1);
      Optional<ProxyTarget> target = ProxyTarget.parse(url);
      if (target.isPresent() && target.get().uriPart().equals("/")) {
        return false;
      }
    }
    return true;
  }

  private static List<Match> told(
      Placement placement, Seen seen, String uri, LocationBlock location) {
    String prefix = placement.directive().parameter(2);
    String bare = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
    return bare.length() > 1 && location.uri().startsWith(bare) && uri.startsWith(bare + "/")
        ? List.of(found(placement, seen, uri).value("prefix", bare))
        : List.of();
  }

  private static List<Match> library(
      Placement placement, Seen seen, String uri, LocationBlock location) {
    for (String name : List.of("socket.io", "engine.io", "sockjs-node")) {
      if (location.uri().contains("/" + name) && !uri.contains("/" + name)) {
        return List.of(found(placement, seen, uri).value("prefix", "/" + name + "/"));
      }
    }
    return List.of();
  }

  private static String value(Outcome.Proxy proxy, String name) {
    for (Outcome.Field param : proxy.params()) {
      if (param.name().equals(name)) {
        return param.value().orElse("");
      }
    }
    return "";
  }

  private static Match found(Placement placement, Seen seen, String uri) {
    return Match.at(placement.directive().head())
        .value("path", seen.target())
        .value("uri", uri)
        .evidence(new Evidence(seen.line(), Outcomes.words(seen.proxy().get())));
  }

  @Override
  public List<String> values() {
    return List.of("path", "uri", "prefix");
  }
}

package dev.nginxlint.check.path;

import dev.nginxlint.config.Server;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Request;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/**
 * The 301 from /app to /app/ that {@code location /app/ { proxy_pass ...; }} implies: it is made of
 * the scheme and the port that nginx itself listens on, which are not those of a proxy before it.
 */
record AutomaticRedirect() implements Check {
  private static final String KEPT = "is behind a proxy";
  private static final List<String> TOLD = List.of("proxy_set_header", "fastcgi_param", "if");

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    if (!isBehindProxy(scene)
        || (!toldScheme(scene, placement) && !toldAddress(scene, placement))) {
      return List.of();
    }
    Optional<LocationBlock> around = LocationBlock.directlyAround(placement);
    Optional<Server> server = scene.probe().server(placement.context());
    if (around.isEmpty()
        || !around.get().isPrefix()
        || !around.get().endsWithSlash()
        || around.get().uri().length() < 3
        || server.isEmpty()
        || !isFirst(scene, placement)) {
      return List.of();
    }
    String uri = around.get().uri();
    Request request = Visit.to(server.get(), Visit.escape(uri.substring(0, uri.length() - 1)));
    Optional<Seen> seen = Seen.asked(scene, server.get(), request);
    Optional<String> to = seen.isPresent() ? seen.get().redirect() : Optional.empty();
    if (to.isEmpty() || request.isTls() || !to.get().startsWith("http://") || !isOwn(seen.get())) {
      return List.of();
    }
    return List.of(
        Match.at(placement.directive().head(), wording(scene, placement, request))
            .value("path", seen.get().target())
            .value("to", to.get())
            .related("location", around.get().span())
            .evidence(seen.get().evidence(Outcome.Redirect.class)));
  }

  private static String wording(Scene scene, Placement placement, Request request) {
    return toldScheme(scene, placement) ? "scheme" : request.port() == 80 ? "unsure" : "port";
  }

  /** Says whether nobody wrote this redirect. */
  private static boolean isOwn(Seen seen) {
    return seen.redirect().get().endsWith(seen.target() + "/")
        && !Seen.hasPartNamed(seen.resolution(), "return")
        && !Seen.hasPartNamed(seen.resolution(), "rewrite");
  }

  /** Says whether any server of the configuration asks a proxy in front of it for anything. */
  private static boolean isBehindProxy(Scene scene) {
    if (scene.kept(KEPT) instanceof Boolean known) {
      return known;
    }
    boolean behind = !scene.directives("set_real_ip_from").isEmpty();
    for (String name : TOLD) {
      for (Placement placement : scene.directives(name)) {
        behind = behind || namesScheme(placement);
      }
    }
    scene.keep(KEPT, behind);
    return behind;
  }

  private static boolean namesScheme(Placement placement) {
    for (Parameter parameter : placement.directive().parameters()) {
      if (parameter.value().contains("$http_x_forwarded_proto")) {
        return true;
      }
    }
    return false;
  }

  /** Says whether the server asks a proxy in front of it for the address of the client. */
  private static boolean toldAddress(Scene scene, Placement placement) {
    return !scene.inForce(placement, "set_real_ip_from").isEmpty();
  }

  /** Says whether it asks a proxy in front of it for the scheme. */
  private static boolean toldScheme(Scene scene, Placement placement) {
    for (String name : TOLD) {
      for (Placement other : scene.inForce(placement, name)) {
        if (namesScheme(other)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Says whether this is the first such location of its server: one finding tells all. */
  private static boolean isFirst(Scene scene, Placement placement) {
    for (Placement other : scene.directives(placement.directive().name().value())) {
      Optional<LocationBlock> location = LocationBlock.directlyAround(other);
      if (location.isPresent()
          && location.get().isPrefix()
          && location.get().endsWithSlash()
          && location.get().uri().length() > 2
          && isSameServer(other.context(), placement.context())) {
        return other.directive().order() == placement.directive().order();
      }
    }
    return false;
  }

  private static boolean isSameServer(Context one, Context other) {
    return server(one) == server(other);
  }

  /** Returns the order of the server around; of one that is not seen, or of none, less than 0. */
  private static int server(Context context) {
    Optional<Context> server = context.nearest("server");
    if (server.isEmpty()) {
      return -2;
    }
    return server.get().directive().isPresent() ? server.get().directive().get().order() : -1;
  }

  @Override
  public List<String> values() {
    return List.of("path", "to");
  }

  @Override
  public List<String> cases() {
    return List.of("port", "scheme", "unsure");
  }

  @Override
  public List<String> places() {
    return List.of("location");
  }
}

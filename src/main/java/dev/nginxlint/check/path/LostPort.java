package dev.nginxlint.check.path;

import dev.nginxlint.config.Server;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Request;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Listen;
import java.util.List;
import java.util.Optional;

/**
 * A redirect to {@code https://$host}, port 443, of a configuration that listens elsewhere. An
 * {@code error_page} redirects who comes in plain HTTP to the port of TLS.
 */
record LostPort() implements Check {
  private static final int HTTPS = 443;

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    int elsewhere = 0;
    for (Server server : scene.config().servers()) {
      for (Server.Binding binding : server.bindings()) {
        boolean tls = binding.listen().has(Listen.Option.SSL);
        if (tls && binding.address().port() == HTTPS) {
          return List.of();
        }
        elsewhere = tls ? binding.address().port() : elsewhere;
      }
    }
    Optional<Seen> seen =
        elsewhere == 0
            ? Optional.empty()
            : placement.directive().is("error_page")
                ? plain(scene, placement, elsewhere)
                : redirected(scene, placement);
    Optional<String> to = seen.isPresent() ? seen.get().redirect() : Optional.empty();
    String name = seen.isPresent() ? name(seen.get().resolution().request()) : "";
    return to.isPresent() && (to.get() + "/").startsWith("https://" + name + "/")
        ? List.of(
            Match.at(placement.directive().head())
                .value("path", seen.get().target())
                .value("to", to.get())
                .value("port", Integer.toString(elsewhere))
                .evidence(seen.get().evidence(Outcome.Redirect.class)))
        : List.of();
  }

  private static Optional<Seen> redirected(Scene scene, Placement placement) {
    Optional<String> path = Targets.path(placement);
    return path.isPresent()
        ? Seen.by(scene, placement, Visit.escape(path.get()), true)
        : Optional.empty();
  }

  /** Asks in plain HTTP at the port of TLS: an error 497. */
  private static Optional<Seen> plain(Scene scene, Placement placement, int port) {
    Optional<Server> server =
        placement.context().is("server")
            ? scene.probe().server(placement.context())
            : Optional.empty();
    if (server.isEmpty()) {
      return Optional.empty();
    }
    Request tls = Visit.to(server.get(), "/users");
    Request request =
        new Request(
            tls.method(),
            tls.target(),
            Optional.of(name(tls) + ":" + port),
            "http",
            tls.address(),
            port,
            tls.client(),
            tls.headers());
    Optional<Seen> seen = Seen.asked(scene, server.get(), request);
    return seen.isPresent() && Seen.hasPart(seen.get().resolution(), placement.directive())
        ? seen
        : Optional.empty();
  }

  /** Returns the host of a request without its port. */
  private static String name(Request request) {
    String host = request.host().orElse("");
    int colon = host.indexOf(':');
    return colon < 0 ? host : host.substring(0, colon);
  }

  @Override
  public List<String> values() {
    return List.of("path", "to", "port");
  }
}

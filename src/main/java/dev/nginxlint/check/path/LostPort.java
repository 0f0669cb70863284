package dev.nginxlint.check.path;

import dev.nginxlint.config.Server;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Listen;
import java.util.List;
import java.util.Optional;

/** A redirect to {@code https://$host}, port 443, of a configuration that listens elsewhere. */
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
    Optional<String> path = elsewhere == 0 ? Optional.empty() : Targets.path(placement);
    Optional<Seen> seen =
        path.isPresent()
            ? Seen.by(scene, placement, Visit.escape(path.get()), true)
            : Optional.empty();
    Optional<String> to = seen.isPresent() ? seen.get().redirect() : Optional.empty();
    String host = seen.isPresent() ? seen.get().resolution().request().host().orElse("") : "";
    int colon = host.indexOf(':');
    String name = colon < 0 ? host : host.substring(0, colon);
    return to.isPresent() && (to.get() + "/").startsWith("https://" + name + "/")
        ? List.of(
            Match.at(placement.directive().head())
                .value("path", seen.get().target())
                .value("to", to.get())
                .value("port", Integer.toString(elsewhere))
                .evidence(seen.get().evidence(Outcome.Redirect.class)))
        : List.of();
  }

  @Override
  public List<String> values() {
    return List.of("path", "to", "port");
  }
}

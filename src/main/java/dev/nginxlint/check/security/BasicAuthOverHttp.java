package dev.nginxlint.check.security;

import dev.nginxlint.config.Server;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Ascii;
import java.util.List;
import java.util.Optional;

/** A password that browsers send over plain HTTP, with every request. */
record BasicAuthOverHttp() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Directive directive = placement.directive();
    if (directive.parameters().isEmpty()
        || directive.parameter(1).equals("off")
        || placement.context().nearest("server").isEmpty()
        || placement.context().nearest("server").get().directive().isEmpty()
        || isBehindProxy(scene)) {
      return List.of();
    }
    Optional<Server> server = scene.probe().server(placement.context());
    if (server.isEmpty() || !Listening.isPlain(server.get())) {
      return List.of();
    }
    String path = Paths.to(placement, "x");
    if (path.isEmpty()) {
      return List.of();
    }
    Optional<Resolution> resolution =
        scene.probe().follow(server.get(), plain(server.get(), path), true);
    if (resolution.isEmpty()
        || resolution.get().outcome() instanceof Outcome.Redirect
        || !Paths.endsAround(resolution.get(), placement)) {
      return List.of();
    }
    return List.of(Match.at(directive.head()));
  }

  private static dev.nginxlint.resolve.Request plain(Server server, String path) {
    dev.nginxlint.resolve.Request usual = dev.nginxlint.rule.Visit.to(server, path);
    String host = usual.host().isPresent() ? usual.host().get() : "localhost";
    int colon = host.indexOf(':');
    return dev.nginxlint.resolve.Request.get(colon < 0 ? host : host.substring(0, colon), path);
  }

  /** Says whether something in front may speak TLS for this nginx. */
  private static boolean isBehindProxy(Scene scene) {
    if (!scene.directives("set_real_ip_from").isEmpty()
        || !scene.directives("real_ip_header").isEmpty()) {
      return true;
    }
    String[] names = {"map", "if", "fastcgi_param", "proxy_set_header", "return", "set"};
    for (String name : names) {
      for (Placement placement : scene.directives(name)) {
        if (Ascii.lowerCase(placement.directive().head().text())
            .contains("http_x_forwarded_proto")) {
          return true;
        }
      }
    }
    return false;
  }
}

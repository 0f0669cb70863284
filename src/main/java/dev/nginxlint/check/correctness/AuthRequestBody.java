package dev.nginxlint.check.correctness;

import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Probe;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/**
 * An upstream asked by {@code auth_request} that is told how long a body is, and is sent none:
 * ngx_http_auth_request_handler() gives the subrequest an empty one.
 */
record AuthRequestBody() implements Check {
  private static final List<String> PASSES =
      List.of("proxy_pass", "fastcgi_pass", "uwsgi_pass", "scgi_pass", "grpc_pass");

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Optional<LocationBlock> location = LocationBlock.directlyAround(placement);
    Optional<Directive> server = server(placement);
    if (location.isEmpty()
        || server.isEmpty()
        || Missing.upTo("proxy_set_header", placement.context(), scene)
        || hidesLength(scene, placement)) {
      return List.of();
    }
    for (Placement asking : scene.directives("auth_request")) {
      if (isOf(asking, server.get())
          && passesOn(asking.context().directive().orElseThrow(), location.get().directive())
          && leadsTo(scene, asking, location.get().directive())) {
        return List.of(
            Match.at(placement.directive().head())
                .value("upstream", placement.directive().parameter(1))
                .value("path", asking.directive().parameter(1))
                .related("asking", asking.directive().head()));
      }
    }
    return List.of();
  }

  /** Says whether the upstream is told nothing of the body, or sent another one. */
  private static boolean hidesLength(Scene scene, Placement placement) {
    return SentHeaders.value(scene, placement, "Content-Length").equals(Optional.of(""))
        || !scene.inForce(placement, "proxy_set_body").isEmpty();
  }

  private static Optional<Directive> server(Placement placement) {
    Optional<Context> server = placement.context().nearest("server");
    return server.isEmpty() ? Optional.empty() : server.get().directive();
  }

  private static boolean isOf(Placement asking, Directive server) {
    Optional<Directive> around = server(asking);
    return around.isPresent()
        && around.get().order() == server.order()
        && asking.directive().parameters().size() == 1
        && asking.directive().parameter(1).startsWith("/");
  }

  /** Says whether what is asked for may come with a body: files are only read. */
  private static boolean passesOn(Directive block, Directive asked) {
    for (Directive child : block.children()) {
      boolean other = child.order() != asked.order();
      if (other && (PASSES.contains(child.name().value()) || passesOn(child, asked))) {
        return true;
      }
    }
    return false;
  }

  private static boolean leadsTo(Scene scene, Placement asking, Directive location) {
    Optional<Resolution> resolution =
        scene.probe().follow(asking, asking.directive().parameter(1), true);
    return resolution.isPresent() && Probe.isIn(resolution.get(), location);
  }

  @Override
  public List<String> values() {
    return List.of("upstream", "path");
  }

  @Override
  public List<String> places() {
    return List.of("asking");
  }
}

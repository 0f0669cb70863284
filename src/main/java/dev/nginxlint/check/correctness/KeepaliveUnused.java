package dev.nginxlint.check.correctness;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Ascii;
import java.util.List;
import java.util.Optional;

/** An upstream that keeps connections, passed to in a way that closes each after one request. */
record KeepaliveUnused() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Directive pass = placement.directive();
    if (pass.parameters().isEmpty()) {
      return List.of();
    }
    String host = Upstreams.host(pass.parameter(1));
    Optional<Directive> upstream = Upstreams.of(scene).named(host);
    Optional<Directive> keepalive =
        upstream.isPresent() ? keepalive(upstream.get()) : Optional.empty();
    if (keepalive.isEmpty()) {
      return List.of();
    }
    String wording = pass.is("proxy_pass") ? http(scene, placement) : fastcgi(scene, placement);
    return wording.isEmpty()
        ? List.of()
        : List.of(
            Match.at(pass.parameters().get(0).span(), wording)
                .value("upstream", host)
                .related("keepalive", keepalive.get().head()));
  }

  private static Optional<Directive> keepalive(Directive upstream) {
    for (Directive child : upstream.children()) {
      if (child.is("keepalive") && !child.parameters().isEmpty()) {
        return child.parameter(1).equals("0") ? Optional.empty() : Optional.of(child);
      }
    }
    return Optional.empty();
  }

  private static String http(Scene scene, Placement placement) {
    Optional<String> version = SentHeaders.version(scene, placement);
    if (version.isPresent() && version.get().equals("1.0")) {
      return "version";
    }
    Optional<String> connection = SentHeaders.value(scene, placement, "Connection");
    if (connection.isPresent()) {
      return Ascii.same(connection.get(), "close") ? "connection" : "";
    }
    boolean closes = SentHeaders.closes(scene) && SentHeaders.areSeen(scene, placement);
    boolean http2 = version.isPresent() && version.get().startsWith("2");
    return closes && !http2 ? "connection" : "";
  }

  private static String fastcgi(Scene scene, Placement placement) {
    List<Placement> keep = scene.inForce(placement, "fastcgi_keep_conn");
    boolean kept = !keep.isEmpty() && keep.get(0).directive().parameter(1).equals("on");
    return kept || (keep.isEmpty() && !scene.isWhole()) ? "" : "fastcgi";
  }

  @Override
  public List<String> values() {
    return List.of("upstream");
  }

  @Override
  public List<String> places() {
    return List.of("keepalive");
  }

  @Override
  public List<String> cases() {
    return List.of("version", "connection", "fastcgi");
  }
}

package dev.nginxlint.validity;

import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.Parsed;
import dev.nginxlint.value.Url;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The groups of servers of http{} or of stream{}: ngx_http_upstream_add() and
 * ngx_stream_upstream_add().
 */
final class Upstreams {
  private final List<Upstream> all = new ArrayList<>();
  private final Map<String, List<Upstream>> byHost = new HashMap<>();

  private final boolean stream;

  private Upstreams(boolean stream) {
    this.stream = stream;
  }

  static Upstreams of(Scope scope) {
    boolean stream = scope.nearest("stream").is("stream");
    Scope holder = scope.nearest(stream ? "stream" : "http");
    Optional<Upstreams> conf = holder.conf(Upstreams.class);
    return conf.isPresent() ? conf.get() : holder.keepConf(new Upstreams(stream));
  }

  /** In the order in which nginx made them. */
  List<Upstream> all() {
    return all;
  }

  /** Adds the block of an {@code upstream} directive; empty when nginx refuses it. */
  Optional<Upstream> addBlock(Setting s) {
    for (Upstream upstream : named(s.value(1))) {
      if (upstream.isBlock()) {
        s.emerg("duplicate-upstream", 1, "duplicate upstream \"" + s.value(1) + "\"");
        return Optional.empty();
      }
      if (!upstream.noPort()) {
        upstream.declared().emerg("upstream-port", mayNotHavePort(s.value(1), upstream.port()));
        return Optional.empty();
      }
      upstream.makeBlock();
      return Optional.of(upstream);
    }
    Upstream upstream = add(new Upstream(s.value(1), 0, true, s));
    upstream.makeBlock();
    return Optional.of(upstream);
  }

  /** Adds what a directive passes to; empty when nginx refuses it. */
  static Optional<Url> pass(Setting s, String address, Url.Purpose purpose, int defaultPort) {
    Parsed<Url> parsed = Url.parse(address, purpose, defaultPort);
    if (parsed.refusal().isPresent()) {
      s.emerg(
          "invalid-upstream-address",
          1,
          parsed.refusal().get() + " in upstream \"" + address + "\"");
      return Optional.empty();
    }
    Url url = parsed.value().orElseThrow();
    return of(s.scope()).pass(s, url) ? Optional.of(url) : Optional.empty();
  }

  private boolean pass(Setting s, Url url) {
    boolean unix = url.family() == Url.Family.UNIX;
    boolean noPort = !url.hasPort() && !unix;
    for (Upstream upstream : named(url.host())) {
      if (upstream.isBlock() && !noPort) {
        s.emerg("upstream-port", 1, mayNotHavePort(url.host(), url.port()));
        return false;
      }
      boolean anyPort = !stream && (upstream.port() == 0 || url.port() == 0);
      if (anyPort || upstream.port() == url.port()) {
        return true;
      }
    }
    Upstream upstream = add(new Upstream(url.host(), url.port(), noPort, s));
    if (unix || (url.address().isPresent() && url.port() != 0)) {
      upstream.giveAddress();
    }
    return true;
  }

  private static String mayNotHavePort(String host, int port) {
    return "upstream \"" + host + "\" may not have port " + port;
  }

  private Upstream add(Upstream upstream) {
    all.add(upstream);
    String host = Ascii.lowerCase(upstream.host());
    List<Upstream> same = byHost.get(host);
    if (same == null) {
      same = new ArrayList<>();
      byHost.put(host, same);
    }
    same.add(upstream);
    return upstream;
  }

  private List<Upstream> named(String host) {
    return byHost.getOrDefault(Ascii.lowerCase(host), List.of());
  }
}

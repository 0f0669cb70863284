package dev.nginxlint.validity;

import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.Parsed;
import dev.nginxlint.value.Url;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The groups of servers of http{} or of stream{}: ngx_http_upstream_add() and
 * ngx_stream_upstream_add().
 */
final class Upstreams {
  private final List<Upstream> all = new ArrayList<>();

  /** The first of each host: the only one that may become a block. */
  private final Map<String, Upstream> byHost = new HashMap<>();

  /** The ports of those of each host. */
  private final Map<String, Set<Integer>> ports = new HashMap<>();

  private final boolean stream;

  private Upstreams(boolean stream) {
    this.stream = stream;
  }

  static Upstreams of(Scope scope) {
    Scope holder = scope.part();
    Optional<Upstreams> conf = holder.conf(Upstreams.class);
    return conf.isPresent() ? conf.get() : holder.keepConf(new Upstreams(holder.is("stream")));
  }

  /** In the order in which nginx made them. */
  List<Upstream> all() {
    return all;
  }

  /** Adds the block of an {@code upstream} directive; empty when nginx refuses it. */
  Optional<Upstream> addBlock(Setting s) {
    Upstream known = byHost.get(Ascii.lowerCase(s.value(1)));
    if (known != null && known.isBlock()) {
      s.emerg("duplicate-upstream", 1, "duplicate upstream \"" + s.value(1) + "\"");
      return Optional.empty();
    }
    if (known != null && !known.noPort()) {
      known.declared().emerg("upstream-port", mayNotHavePort(s.value(1), known.port()));
      return Optional.empty();
    }
    Upstream upstream = known == null ? add(new Upstream(s.value(1), 0, true, s)) : known;
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
    String host = Ascii.lowerCase(url.host());
    Upstream first = byHost.get(host);
    if (first != null && first.isBlock() && !noPort) {
      s.emerg("upstream-port", 1, mayNotHavePort(url.host(), url.port()));
      return false;
    }
    Set<Integer> known = ports.getOrDefault(host, Set.of());
    boolean anyPort = !stream && (known.contains(0) || url.port() == 0);
    if (first != null && (anyPort || known.contains(url.port()))) {
      return true;
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
    byHost.putIfAbsent(host, upstream);
    Set<Integer> known = ports.get(host);
    if (known == null) {
      known = new HashSet<>();
      ports.put(host, known);
    }
    known.add(upstream.port());
    return upstream;
  }
}

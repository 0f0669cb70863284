package dev.nginxlint.validity;

import dev.nginxlint.value.Listen;
import dev.nginxlint.value.Listen.Option;
import dev.nginxlint.value.ListenAddress;
import dev.nginxlint.value.NginxVersion;
import dev.nginxlint.value.Parsed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the servers of http listen on, by port and address (src/http/ngx_http.c). */
final class Listens {
  /** The addresses of each port, kind of socket and family, in nginx's order. */
  private final Map<String, List<ListenedAddress>> ports = new LinkedHashMap<>();

  /** All of them, by port and address. */
  private final Map<String, ListenedAddress> known = new HashMap<>();

  /** Returns the addresses of each port. */
  Iterable<List<ListenedAddress>> ports() {
    return ports.values();
  }

  /** Returns how many sockets nginx opens for them (ngx_http_init_listening()). */
  long sockets() {
    long sockets = 0;
    for (List<ListenedAddress> port : ports.values()) {
      boolean wildcard = false;
      for (ListenedAddress address : port) {
        wildcard |= address.address().isWildcard();
      }
      for (ListenedAddress address : port) {
        if (!wildcard || address.isBound() || address.address().isWildcard()) {
          sockets++;
        }
      }
    }
    return sockets;
  }

  /** ngx_http_core_listen(). */
  static void listen(Setting s) {
    ServerConf server = ServerConf.of(s.scope());
    server.listens = true;
    List<String> parameters = new ArrayList<>();
    for (int i = 1; i < s.words(); i++) {
      parameters.add(s.value(i));
    }
    NginxVersion version = s.cycle().build().version();
    Parsed<Listen> parsed = Listen.parse(parameters, version);
    if (parsed.refusal().isPresent()) {
      s.emerg("invalid-listen", parsed.refusal().get());
    }
    if (parsed.value().isPresent()) {
      Listen listen = parsed.value().get();
      if (listen.has(Option.HTTP2) && version.atLeast(1, 25, 1)) {
        s.warn(
            "deprecated-parameter",
            "the \"listen ... http2\" directive is deprecated, use the \"http2\" directive"
                + " instead");
      }
      if (listen.has(Option.ACCEPT_FILTER)) {
        ignoreFilters(s);
      }
      Listens listens = HttpConf.of(s.scope()).listens;
      for (ListenAddress address : listen.addresses()) {
        listens.add(s, server, listen, address);
      }
    }
  }

  private static void ignoreFilters(Setting s) {
    for (int i = 2; i < s.words(); i++) {
      if (s.value(i).startsWith("accept_filter=")) {
        s.warn(
            "ignored-parameter",
            "accept filters \"" + s.value(i) + "\" are not supported on this platform, ignored");
      }
    }
  }

  /** What a server without listen does: it listens on port 80 of all addresses. */
  void addDefault(Setting s) {
    Listen listen = Listen.parse(List.of("80"), NginxVersion.MAINLINE).value().orElseThrow();
    add(s, ServerConf.of(s.inner()), listen, listen.addresses().get(0));
  }

  /** ngx_http_add_listen() and ngx_http_add_addresses(). */
  private void add(Setting s, ServerConf server, Listen listen, ListenAddress address) {
    if (s.refused()) {
      return;
    }
    String port = key(address);
    String key = port + " " + address.address();
    ListenedAddress same = known.get(key);
    if (same != null) {
      same.add(s, server, listen);
      return;
    }
    List<ListenedAddress> addresses = ports.get(port);
    if (addresses == null) {
      addresses = new ArrayList<>();
      ports.put(port, addresses);
    }
    ListenedAddress added = new ListenedAddress(address, server, listen);
    known.put(key, added);
    addresses.add(added);
  }

  private static String key(ListenAddress address) {
    String family =
        address.isUnix() ? "unix" : address.address().startsWith("[") ? "inet6" : "inet";
    return family + " " + address.port() + " " + address.datagram();
  }
}

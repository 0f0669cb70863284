package dev.nginxlint.validity;

import dev.nginxlint.value.ListenAddress;
import dev.nginxlint.value.Parsed;
import dev.nginxlint.value.Url;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The directive listen of stream (src/stream/ngx_stream_core_module.c). */
final class StreamListen {
  private static final List<String> NOT_WITH_UDP =
      List.of("backlog", "ssl", "so_keepalive", "proxy_protocol", "fastopen");
  private static final List<String> NOT_WITH_UDP_SINCE_1_25_5 =
      List.of(
          "fastopen", "backlog", "deferred", "multipath", "ssl", "so_keepalive", "proxy_protocol");

  private StreamListen() {}

  /** ngx_stream_core_listen(). */
  static void set(Setting s) {
    StreamServer server = StreamServer.of(s.scope());
    server.listens = true;
    Parsed<Url> url = Url.parse(s.value(1), Url.Purpose.LISTEN, 0);
    if (url.refusal().isPresent()) {
      refuseAddress(s, url.refusal().get());
      return;
    }
    SocketParameters parameters = SocketParameters.read(s);
    if (parameters.has("ssl")) {
      server.ssl = Optional.of(s);
    }
    if (s.refused() || !matchesUdp(s, parameters)) {
      return;
    }
    for (String address : addresses(url.value().orElseThrow())) {
      if (!s.refused()) {
        add(s, parameters, address);
      }
    }
  }

  /** Refuses an address that is none. */
  static void refuseAddress(Setting s, String refusal) {
    s.emerg(
        "invalid-listen", 1, refusal + " in \"" + s.value(1) + "\" of the \"listen\" directive");
  }

  private static boolean sharesAddresses(Setting s) {
    return s.cycle().build().version().atLeast(1, 25, 5);
  }

  private static boolean matchesUdp(Setting s, SocketParameters parameters) {
    if (!parameters.has("udp")) {
      return true;
    }
    for (String name : sharesAddresses(s) ? NOT_WITH_UDP_SINCE_1_25_5 : NOT_WITH_UDP) {
      if (parameters.has(name)) {
        s.answer("invalid-listen", "\"" + name + "\" parameter is incompatible with \"udp\"");
        return false;
      }
    }
    return true;
  }

  /** Returns what nginx calls the addresses listened on; none where the host is a name. */
  static List<String> addresses(Url url) {
    if (url.family() == Url.Family.UNIX) {
      return List.of("unix:" + url.host());
    }
    List<String> addresses = new ArrayList<>();
    if (url.address().isPresent()) {
      for (int port = url.port(); port <= url.lastPort(); port++) {
        addresses.add(new ListenAddress(url.address().get().toString(), port, false).toString());
      }
    }
    return addresses;
  }

  /** ngx_stream_add_listen(); before 1.25.5 an address has one server alone. */
  private static void add(Setting s, SocketParameters parameters, String address) {
    Optional<SocketAddress> known = StreamConf.of(s.scope()).ports.add(s, parameters, address);
    if (known.isPresent() && sharesAddresses(s)) {
      known.get().add(s, parameters);
    } else if (known.isPresent()) {
      s.emerg("duplicate-listen", 1, "duplicate \"" + address + "\" address and port pair");
    }
  }
}

package dev.nginxlint.validity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The addresses that stream or mail listens on: by port, family and kind of socket. */
final class SocketPorts {
  private final Map<String, List<SocketAddress>> ports = new LinkedHashMap<>();
  private final Map<String, SocketAddress> known = new HashMap<>();

  /** Returns those of mail. */
  static SocketPorts ofMail(Scope scope) {
    Scope mail = scope.nearest("mail");
    Optional<SocketPorts> conf = mail.conf(SocketPorts.class);
    return conf.isPresent() ? conf.get() : mail.keepConf(new SocketPorts());
  }

  /** Returns the addresses of each port, in nginx's order. */
  Iterable<List<SocketAddress>> all() {
    return ports.values();
  }

  /** Adds an address; returns the one that is there already, if there is. */
  Optional<SocketAddress> add(Setting s, SocketParameters parameters, String text) {
    String key = key(parameters, text);
    SocketAddress same = known.get(key + " " + text);
    if (same != null) {
      return Optional.of(same);
    }
    List<SocketAddress> port = ports.get(key);
    if (port == null) {
      port = new ArrayList<>();
      ports.put(key, port);
    }
    SocketAddress added = new SocketAddress(text, s, parameters);
    port.add(added);
    known.put(key + " " + text, added);
    return Optional.empty();
  }

  private static String key(SocketParameters parameters, String text) {
    String kind = parameters.has("udp") ? "udp " : "tcp ";
    if (text.startsWith("unix:")) {
      return kind + "unix";
    }
    return kind + text.startsWith("[") + text.substring(text.lastIndexOf(':'));
  }

  /**
   * Returns how many sockets nginx opens for them: with one for all addresses of a port, only those
   * with options have their own.
   */
  long sockets() {
    long sockets = 0;
    for (List<SocketAddress> port : ports.values()) {
      boolean wildcard = false;
      for (SocketAddress address : port) {
        wildcard |= address.isWildcard();
      }
      for (SocketAddress address : port) {
        if (!wildcard || address.isWildcard() || address.isBound()) {
          sockets++;
        }
      }
    }
    return sockets;
  }
}

package dev.nginxlint.rule;

import dev.nginxlint.config.Server;
import dev.nginxlint.resolve.Request;
import dev.nginxlint.value.Listen;
import dev.nginxlint.value.ListenAddress;
import dev.nginxlint.value.ServerName;
import java.util.Map;
import java.util.Optional;

/** Requests that reach a given server, made of its names and addresses. */
public final class Visit {
  private static final String HEX = "0123456789ABCDEF";

  private Visit() {}

  /** Returns a GET that arrives at the first address of a server and names the server. */
  public static Request to(Server server, String target) {
    for (Server.Binding binding : server.bindings()) {
      if (!binding.address().datagram()) {
        boolean tls = binding.listen().has(Listen.Option.SSL);
        return to(Optional.of(binding.address()), tls, host(server), target);
      }
    }
    return to(Optional.empty(), false, host(server), target);
  }

  /** Returns a GET that arrives where a server listens, for a host. */
  public static Request to(Server.Binding binding, String host, String target) {
    boolean tls = binding.listen().has(Listen.Option.SSL);
    return to(Optional.of(binding.address()), tls, host, target);
  }

  private static Request to(
      Optional<ListenAddress> address, boolean tls, String host, String target) {
    int port = address.isPresent() ? address.get().port() : 80;
    Optional<String> local =
        address.isEmpty() || address.get().isWildcard()
            ? Optional.empty()
            : Optional.of(address.get().address());
    boolean usual = port == 0 || port == (tls ? 443 : 80);
    return new Request(
        "GET",
        target,
        Optional.of(host + (usual ? "" : ":" + port)),
        tls ? "https" : "http",
        local,
        port,
        Optional.empty(),
        Map.of());
  }

  /** Returns a path as a client sends it. */
  public static String escape(String path) {
    StringBuilder escaped = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c <= ' ' || c >= 0x7f || "%?#\"<>\\^`{|}".indexOf(c) >= 0) {
        escaped.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Returns a name that a server answers to, its plainest. */
  private static String host(Server server) {
    for (ServerName name : server.names()) {
      String candidate =
          switch (name.kind()) {
            case EXACT -> name.name().equals("_") ? "" : name.name();
            case DOMAIN -> name.name().substring(1);
            case LEADING_WILDCARD -> "www" + name.name().substring(1);
            case TRAILING_WILDCARD ->
                name.name().substring(0, name.name().length() - 1) + "example";
            case REGEX, HOSTNAME, INVALID -> "";
          };
      if (!candidate.isEmpty()) {
        return candidate;
      }
    }
    return "localhost";
  }
}

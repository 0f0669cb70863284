package dev.nginxlint.validity;

import dev.nginxlint.value.ListenAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * An address and port of stream or mail, and the servers that listen there
 * (ngx_stream_conf_addr_t).
 */
final class SocketAddress {
  private final String text;
  private final List<Scope> servers = new ArrayList<>();
  private Scope defaultServer;
  private boolean optionsSet;
  private boolean defaultSet;
  private boolean ssl;
  private boolean proxyProtocol;
  private int protocols;
  private boolean protocolsSet;
  private boolean protocolsChanged;

  /** ngx_stream_add_address(). */
  SocketAddress(String text, Setting s, SocketParameters parameters) {
    this.text = text;
    this.defaultServer = s.scope();
    this.optionsSet = parameters.setsSocket();
    this.defaultSet = parameters.has("default_server");
    this.ssl = parameters.has("ssl");
    this.proxyProtocol = parameters.has("proxy_protocol");
    servers.add(s.scope());
  }

  String text() {
    return text;
  }

  boolean isWildcard() {
    return text.startsWith(ListenAddress.ANY_IPV4 + ":")
        || text.startsWith(ListenAddress.ANY_IPV6 + ":");
  }

  /** Says whether options of the socket were given, so that it gets a socket of its own. */
  boolean isBound() {
    return optionsSet;
  }

  List<Scope> servers() {
    return servers;
  }

  Scope defaultServer() {
    return defaultServer;
  }

  boolean isSsl() {
    return ssl;
  }

  /** ngx_stream_add_addresses(), for an address that is known. */
  void add(Setting s, SocketParameters parameters) {
    // Servers are read one after the other: one that is in the list is its last.
    if (servers.get(servers.size() - 1).equals(s.scope())) {
      s.emerg("duplicate-listen", 1, "a duplicate listen " + text);
      return;
    }
    servers.add(s.scope());
    boolean sets = parameters.setsSocket();
    if (sets && optionsSet) {
      s.emerg("duplicate-listen", 1, "duplicate listen options for " + text);
      return;
    }
    if (parameters.has("default_server") && defaultSet) {
      s.emerg("duplicate-listen", 1, "a duplicate default server for " + text);
      return;
    }
    optionsSet |= sets;
    if (parameters.has("default_server")) {
      defaultSet = true;
      defaultServer = s.scope();
    }
    protocols(s, parameters, sets);
  }

  /** Warns of ssl and proxy_protocol that are not given everywhere. */
  private void protocols(Setting s, SocketParameters parameters, boolean sets) {
    int now = bits(parameters.has("proxy_protocol"), parameters.has("ssl"));
    int before = bits(proxyProtocol, ssl);
    boolean warns;
    boolean differs = protocolsSet && now != protocols;
    if ((now | before) != before) {
      warns = (optionsSet && !sets) || protocolsChanged || (now | before) != now;
      protocols = before;
      protocolsChanged = true;
    } else if ((now | before) != now) {
      warns = sets || differs;
      protocols = now;
      protocolsChanged = true;
    } else {
      warns = (sets && protocolsChanged) || differs;
      protocols = now;
    }
    protocolsSet = true;
    if (warns) {
      s.warn("redefined-protocol", "protocol options redefined for " + text);
    }
    ssl |= parameters.has("ssl");
    proxyProtocol |= parameters.has("proxy_protocol");
  }

  private static int bits(boolean proxyProtocol, boolean ssl) {
    return (proxyProtocol ? 1 : 0) | (ssl ? 2 : 0);
  }
}

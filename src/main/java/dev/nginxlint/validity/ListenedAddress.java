package dev.nginxlint.validity;

import dev.nginxlint.value.Listen;
import dev.nginxlint.value.Listen.Option;
import dev.nginxlint.value.ListenAddress;
import java.util.ArrayList;
import java.util.List;

/** One address and port, and the servers that listen on it (ngx_http_conf_addr_t). */
final class ListenedAddress {
  private final ListenAddress address;
  private final List<ServerConf> servers = new ArrayList<>();
  private ServerConf defaultServer;
  private boolean optionsSet;
  private boolean defaultIsSet;
  private final ProtocolOptions protocols;
  private boolean ssl;
  private boolean quic;

  /** ngx_http_add_address(). */
  ListenedAddress(ListenAddress address, ServerConf server, Listen listen) {
    this.address = address;
    this.defaultServer = server;
    this.optionsSet = listen.setsSocket();
    this.defaultIsSet = listen.has(Option.DEFAULT_SERVER);
    this.protocols = new ProtocolOptions(listen);
    servers.add(server);
    takeProtocols(listen);
  }

  private void takeProtocols(Listen listen) {
    ssl |= listen.has(Option.SSL);
    quic |= listen.has(Option.QUIC);
  }

  /** Says whether connections are encrypted, whatever listen directive says so. */
  boolean isSsl() {
    return ssl;
  }

  boolean isQuic() {
    return quic;
  }

  ListenAddress address() {
    return address;
  }

  List<ServerConf> servers() {
    return servers;
  }

  ServerConf defaultServer() {
    return defaultServer;
  }

  /** Says whether options of the socket were given, so that it gets a socket of its own. */
  boolean isBound() {
    return optionsSet;
  }

  /** The part of ngx_http_add_addresses() for an address that is known. */
  void add(Setting s, ServerConf server, Listen listen) {
    // Servers are read one after the other: one that is in the list is its last.
    if (servers.get(servers.size() - 1).equals(server)) {
      s.emerg("duplicate-listen", "a duplicate listen " + address);
      return;
    }
    servers.add(server);
    boolean wasSet = optionsSet;
    if (listen.setsSocket()) {
      if (optionsSet) {
        s.emerg("duplicate-listen", "duplicate listen options for " + address);
        return;
      }
      optionsSet = true;
    }
    if (listen.has(Option.DEFAULT_SERVER)) {
      if (defaultIsSet) {
        s.emerg("duplicate-listen", "a duplicate default server for " + address);
        return;
      }
      defaultIsSet = true;
      defaultServer = server;
    }
    takeProtocols(listen);
    if (protocols.redefined(listen, wasSet) && s.cycle().build().version().atLeast(1, 23, 4)) {
      s.warn("redefined-protocol", "protocol options redefined for " + address);
    }
  }
}

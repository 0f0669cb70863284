package dev.nginxlint.validity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A group of servers: nginx's ngx_http_upstream_srv_conf_t. One is made by each {@code upstream}
 * block, and by each address that is passed to and is no name of a block.
 */
final class Upstream {
  /** What servers may have: the flags of a balancing method. */
  enum Feature {
    WEIGHT,
    MAX_CONNS,
    MAX_FAILS,
    FAIL_TIMEOUT,
    DOWN,
    BACKUP,
    /** Names looked up while nginx runs. */
    MODIFY
  }

  /** One {@code server} of the block. */
  record Server(Setting setting, boolean backup, boolean resolve) {}

  private final String host;
  private final Setting declared;
  private final List<Server> servers = new ArrayList<>();
  private int port;
  private final boolean noPort;
  private boolean block;
  private boolean hasAddress;
  private boolean zoned;
  private Optional<String> method = Optional.empty();
  private Feature[] disallowed = {};

  Upstream(String host, int port, boolean noPort, Setting declared) {
    this.host = host;
    this.port = port;
    this.noPort = noPort;
    this.declared = declared;
  }

  String host() {
    return host;
  }

  int port() {
    return port;
  }

  boolean noPort() {
    return noPort;
  }

  /** The directive that made it: file_name and line. */
  Setting declared() {
    return declared;
  }

  /** Says whether an {@code upstream} block made it (NGX_HTTP_UPSTREAM_CREATE). */
  boolean isBlock() {
    return block;
  }

  void makeBlock() {
    block = true;
    port = 0;
  }

  /** Says whether it is one address, known without a look-up. */
  boolean hasAddress() {
    return hasAddress;
  }

  void giveAddress() {
    hasAddress = true;
  }

  List<Server> servers() {
    return servers;
  }

  boolean isZoned() {
    return zoned;
  }

  void giveZone() {
    zoned = true;
  }

  /** Says whether servers may have something. */
  boolean allows(Feature feature) {
    for (Feature other : disallowed) {
      if (other == feature) {
        return false;
      }
    }
    return true;
  }

  /** Sets peer.init_upstream; returns false when it was set before. */
  boolean setMethod(String name) {
    boolean first = method.isEmpty();
    method = Optional.of(name);
    return first;
  }

  /** Takes away what a balancing method does not support. */
  void disallow(Feature... features) {
    disallowed = features;
  }
}

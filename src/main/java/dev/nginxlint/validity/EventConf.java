package dev.nginxlint.validity;

import java.util.Optional;

/** What nginx knows of connections and sockets for all of the configuration (ngx_cycle_t). */
final class EventConf {
  /** The number of connections of a worker: {@code cycle->connection_n}. */
  long connections = 512;

  /** The number of sockets listened on, as far as it is known. */
  long sockets;

  static EventConf of(Scope scope) {
    Scope holder = scope.nearest("main");
    Optional<EventConf> conf = holder.conf(EventConf.class);
    return conf.isPresent() ? conf.get() : holder.keepConf(new EventConf());
  }
}

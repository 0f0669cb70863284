package dev.nginxlint.check.security;

import dev.nginxlint.config.Server;
import dev.nginxlint.value.Listen;
import dev.nginxlint.value.ListenAddress;

/** Where a server listens. */
final class Listening {
  private static final int HTTP = 80;

  private Listening() {}

  /** Says whether only the machine itself reaches a server. */
  static boolean isLocal(Server server) {
    for (Server.Binding binding : server.bindings()) {
      if (!isLocal(binding.address())) {
        return false;
      }
    }
    return !server.bindings().isEmpty();
  }

  private static boolean isLocal(ListenAddress address) {
    return address.isUnix()
        || address.address().startsWith("127.")
        || address.address().equals("[::1]");
  }

  /** Says whether browsers reach a server on port 80 without TLS. */
  static boolean isPlain(Server server) {
    for (Server.Binding binding : server.bindings()) {
      if (binding.address().port() == HTTP
          && !isLocal(binding.address())
          && !binding.listen().has(Listen.Option.SSL)
          && !binding.listen().has(Listen.Option.QUIC)
          && !binding.listen().has(Listen.Option.PROXY_PROTOCOL)) {
        return true;
      }
    }
    return false;
  }
}

package dev.nginxlint.resolve;

import dev.nginxlint.config.Server;
import dev.nginxlint.regex.Compilation;
import dev.nginxlint.value.Listen;
import dev.nginxlint.value.ListenAddress;
import dev.nginxlint.value.ServerName;
import java.util.List;
import java.util.Optional;

/**
 * One address that is listened on, and the servers on it: ngx_http_addr_conf_t.
 *
 * @param where the address for people: {@code port 80} where it is any
 * @param tls whether connections to it speak TLS
 * @param http2 whether {@code listen} itself says that HTTP/2 is spoken
 * @param proxyProtocol whether connections to it start with a header of the PROXY protocol
 * @param names empty where nginx does not look at names, as there is but one server
 */
record ListenKey(
    ListenAddress address,
    String where,
    Server defaultServer,
    boolean tls,
    boolean http2,
    boolean proxyProtocol,
    Optional<VirtualNames> names) {

  /** Makes a key of its servers, in the order of the configuration. */
  static ListenKey of(ListenAddress address, List<Server> servers) {
    Server chosen = servers.get(0);
    boolean marked = false;
    boolean tls = false;
    boolean http2 = false;
    boolean proxyProtocol = false;
    for (Server server : servers) {
      for (Server.Binding binding : server.bindings()) {
        if (!binding.address().equals(address)) {
          continue;
        }
        tls |= binding.listen().has(Listen.Option.SSL);
        http2 |= binding.listen().has(Listen.Option.HTTP2);
        proxyProtocol |= binding.listen().has(Listen.Option.PROXY_PROTOCOL);
        if (!marked && binding.listen().has(Listen.Option.DEFAULT_SERVER)) {
          chosen = server;
          marked = true;
        }
      }
    }
    // ngx_http_optimize_servers(): one server alone is looked up by name only for its captures.
    boolean looked = servers.size() > 1 || hasCaptures(chosen);
    String where = address.isWildcard() ? "port " + address.port() : address.toString();
    return new ListenKey(
        address,
        where,
        chosen,
        tls,
        http2,
        proxyProtocol,
        looked ? Optional.of(new VirtualNames(servers)) : Optional.empty());
  }

  /** Says whether the last regular expression among the names has captures. */
  private static boolean hasCaptures(Server server) {
    boolean captures = false;
    for (ServerName name : server.names()) {
      if (name.regex().isPresent()) {
        captures = captureCount(name.regex().get()) > 0;
      }
    }
    return captures;
  }

  private static int captureCount(Compilation compilation) {
    if (compilation instanceof Compilation.Compiled compiled) {
      return compiled.regex().captureCount();
    }
    return compilation instanceof Compilation.Unrepresentable unrepresentable
        ? unrepresentable.pattern().captureCount()
        : 0;
  }
}

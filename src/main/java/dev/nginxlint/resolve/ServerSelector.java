package dev.nginxlint.resolve;

import dev.nginxlint.config.NginxConfig;
import dev.nginxlint.config.Server;
import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.MatchResult;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.ListenAddress;
import dev.nginxlint.value.NginxVersion;
import dev.nginxlint.value.ServerName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the servers of an address, and the server of a name.
 *
 * <p>Neither takes longer where there are more servers: both are looked up in hashes.
 */
final class ServerSelector {
  private final Map<ListenAddress, ListenKey> keys = new HashMap<>();
  private final Map<Integer, List<ListenKey>> ports = new HashMap<>();

  ServerSelector(NginxConfig config, NginxVersion version) {
    boolean isOf1233 = version.atLeast(1, 23, 3) && !version.atLeast(1, 23, 4);
    Map<ListenAddress, List<Server>> servers = new LinkedHashMap<>();
    for (Server server : config.servers()) {
      Set<ListenAddress> addresses = new HashSet<>();
      for (Server.Binding binding : server.bindings()) {
        // 1.23.3 took the ports of a range for one address, and listened on the first alone.
        boolean left = isOf1233 && !isFirst(binding, server.bindings());
        if (!left && addresses.add(binding.address())) {
          add(servers, binding.address(), server);
        }
      }
    }
    for (Map.Entry<ListenAddress, List<Server>> same : servers.entrySet()) {
      ListenAddress address = same.getKey();
      ListenKey key = ListenKey.of(address, same.getValue());
      keys.put(address, key);
      if (!address.datagram() && !address.isUnix()) {
        add(ports, address.port(), key);
      }
    }
  }

  private static boolean isFirst(Server.Binding binding, List<Server.Binding> bindings) {
    for (Server.Binding other : bindings) {
      boolean same = other.address().address().equals(binding.address().address());
      if (same && other.listen().equals(binding.listen())) {
        return other.address().equals(binding.address());
      }
    }
    return true;
  }

  private static <K, V> void add(Map<K, List<V>> lists, K key, V value) {
    List<V> list = lists.get(key);
    if (list == null) {
      list = new ArrayList<>();
      lists.put(key, list);
    }
    list.add(value);
  }

  /**
   * Returns what a connection may arrive at: one key where its address is known, and otherwise all
   * on its port. The most specific address counts: a wildcard is for what has no key of its own.
   */
  List<ListenKey> keys(Request request) {
    List<ListenKey> onPort = ports.getOrDefault(request.port(), List.of());
    if (request.address().isEmpty()) {
      return onPort;
    }
    String address = request.address().get();
    ListenKey own = keys.get(new ListenAddress(address, request.port(), false));
    if (own == null) {
      String any = address.startsWith("[") ? ListenAddress.ANY_IPV6 : ListenAddress.ANY_IPV4;
      own = keys.get(new ListenAddress(any, request.port(), false));
    }
    // A socket on [::] with ipv6only=off takes IPv4 connections too.
    if (own == null) {
      own = keys.get(new ListenAddress(ListenAddress.ANY_IPV6, request.port(), false));
    }
    return own == null ? List.of() : List.of(own);
  }

  /** Finds the server of a name, as ngx_http_find_virtual_server(); it may end the request. */
  void select(ListenKey key, String host, RequestState r) {
    if (r.forced.isPresent()) {
      choose(r.forced.get(), key, "asked for", r);
      return;
    }
    if (key.names().isEmpty()) {
      choose(key.defaultServer(), key, "the only server there", r);
      return;
    }
    VirtualNames names = key.names().get();
    Optional<VirtualNames.Found> named = names.find(host);
    if (named.isPresent()) {
      choose(named.get().server(), key, named.get().how(), r);
      return;
    }
    if (names.namesOwnHost()) {
      r.undecided("the name of nginx's own machine, $hostname, is not known");
      return;
    }
    for (VirtualNames.Pattern pattern : names.patterns()) {
      if (!host.isEmpty() && matches(pattern.name(), host, r)) {
        choose(pattern.server(), key, "regular expression " + pattern.name().shown(), r);
        return;
      }
      if (r.outcome.isPresent()) {
        return;
      }
    }
    choose(key.defaultServer(), key, "the default server there", r);
  }

  private static boolean matches(ServerName name, String host, RequestState r) {
    if (!(name.regex().orElseThrow() instanceof Compilation.Compiled compiled)) {
      r.undecided("the regular expression " + name.shown() + " cannot be followed");
      return false;
    }
    MatchResult result = compiled.regex().match(host);
    if (result instanceof MatchResult.Matched match) {
      r.capture(compiled.regex().parsed(), match);
      return true;
    }
    if (result instanceof MatchResult.LimitExceeded exceeded) {
      if (exceeded.limit() == MatchResult.Limit.STACK) {
        r.undecided("the regular expression " + name.shown() + " goes too deep");
      } else {
        // ngx_http_set_virtual_server() closes the request.
        r.answer(new Outcome.Closed());
      }
    }
    return false;
  }

  private static void choose(Server server, ListenKey key, String why, RequestState r) {
    r.enter(server);
    Optional<Directive> because = Optional.of(server.directive());
    Named named = new Named(server);
    r.step(Phase.SELECT_SERVER, because, "server ", named, " on ", key.where(), " (", why, ")");
  }

  /** A server as it is called. */
  private record Named(Server server) {
    @Override
    public String toString() {
      return server.name().isEmpty() ? "without a name" : server.name();
    }
  }
}

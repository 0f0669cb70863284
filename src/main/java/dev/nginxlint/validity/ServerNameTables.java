package dev.nginxlint.validity;

import dev.nginxlint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** The tables of server names that nginx makes for each address (src/http/ngx_http.c). */
final class ServerNameTables {
  private ServerNameTables() {}

  /** ngx_http_optimize_servers(). */
  static void check(BlockEnd end, Scope http) {
    String field = "ngx_http_core_module main:server_names_hash_";
    HashTable table =
        new HashTable(
            "server_names_hash",
            BlockEnd.number(http, field + "max_size", 512),
            HashTable.align(BlockEnd.number(http, field + "bucket_size", HashTable.CACHE_LINE)));
    for (List<ListenedAddress> port : HttpConf.of(http).listens.ports()) {
      for (ListenedAddress address : sorted(port)) {
        boolean several = address.servers().size() > 1;
        if (!end.refused() && (several || address.defaultServer().captures)) {
          names(end, address, table);
        }
      }
    }
  }

  /** ngx_http_cmp_conf_addrs(): wildcards last, addresses with a socket of their own first. */
  private static List<ListenedAddress> sorted(List<ListenedAddress> port) {
    List<ListenedAddress> sorted = new ArrayList<>();
    for (int rank = 0; rank <= 2; rank++) {
      for (ListenedAddress address : port) {
        if (rank == (address.address().isWildcard() ? 2 : address.isBound() ? 0 : 1)) {
          sorted.add(address);
        }
      }
    }
    return sorted;
  }

  /** ngx_http_server_names(). */
  private static void names(BlockEnd end, ListenedAddress address, HashTable table) {
    HashKeys keys = new HashKeys();
    Span last = end.meant();
    for (ServerConf server : address.servers()) {
      if (server.names.isEmpty()) {
        add(end, keys, new ServerConf.Name("", false, server.place(end.meant())), address);
      }
      for (ServerConf.Name name : server.names) {
        last = name.span();
        if (!end.refused() && !name.regex() && !name.text().equals("$hostname")) {
          add(end, keys, name, address);
        }
      }
    }
    if (!end.refused() && !keys.exact.isEmpty()) {
      end.hash(table.build(keys.exact), last);
    }
    if (!end.refused() && !keys.head.isEmpty()) {
      end.hash(table.buildWildcard(keys.head), last);
    }
    if (!end.refused() && !keys.tail.isEmpty()) {
      end.hash(table.buildWildcard(keys.tail), last);
    }
  }

  private static void add(
      BlockEnd end, HashKeys keys, ServerConf.Name name, ListenedAddress address) {
    switch (keys.addWildcard(name.text())) {
      case DECLINED ->
          end.emergWithoutLine(
              "invalid-server-name",
              name.span(),
              ("invalid server name or wildcard \"" + name.text() + "\" on ") + address.address());
      case BUSY ->
          end.warnWithoutLine(
              "conflicting-server-name",
              name.span(),
              ("conflicting server name \"" + name.text() + "\" on ")
                  + (address.address() + ", ignored"));
      case OK -> {}
    }
  }
}

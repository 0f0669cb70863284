package dev.nginxlint.resolve;

import dev.nginxlint.config.Server;
import dev.nginxlint.value.ServerName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of the servers on one address, hashed as ngx_http_server_names() does. */
final class VirtualNames {
  /** A name given by a regular expression, and its server. */
  record Pattern(ServerName name, Server server) {}

  /** A server, and what about its name made it be chosen. */
  record Found(Server server, String how) {}

  private final Map<String, Server> exact = new HashMap<>();
  private final Map<String, Server> leading = new HashMap<>();
  private final Map<String, Server> trailing = new HashMap<>();
  private final List<Pattern> patterns = new ArrayList<>();
  private boolean namesOwnHost;

  VirtualNames(List<Server> servers) {
    Set<String> reserved = new HashSet<>();
    for (Server server : servers) {
      for (ServerName name : server.names()) {
        add(name, server, reserved);
      }
    }
  }

  /** ngx_hash_add_key(): a name that is taken is left out, with a warning. */
  private void add(ServerName name, Server server, Set<String> reserved) {
    String text = name.name();
    switch (name.kind()) {
      case EXACT -> {
        if (reserved.add(text)) {
          exact.put(text, server);
        }
      }
      case DOMAIN -> {
        String domain = text.substring(1);
        // The plain name is reserved even where the wildcard is then found to be taken.
        if (reserved.add(domain) && leading.putIfAbsent(domain, server) == null) {
          exact.put(domain, server);
        }
      }
      case LEADING_WILDCARD -> leading.putIfAbsent(text.substring(2), server);
      case TRAILING_WILDCARD -> trailing.putIfAbsent(text.substring(0, text.length() - 2), server);
      case REGEX -> patterns.add(new Pattern(name, server));
      case HOSTNAME -> namesOwnHost = true;
      case INVALID -> {}
    }
  }

  /** Finds a server by name alone: exact, leading wildcard, trailing wildcard. */
  Optional<Found> find(String host) {
    Server server = exact.get(host);
    if (server != null) {
      return Optional.of(new Found(server, "exact name"));
    }
    Optional<Found> found = findLeading(host);
    return found.isPresent() ? found : findTrailing(host);
  }

  /** Finds the longest suffix: ngx_hash_find_wc_head(). */
  private Optional<Found> findLeading(String host) {
    int dot = leading.isEmpty() ? -1 : host.indexOf('.');
    while (dot >= 0) {
      String suffix = host.substring(dot + 1);
      Server server = leading.get(suffix);
      if (server != null) {
        return Optional.of(new Found(server, "wildcard *." + suffix));
      }
      dot = host.indexOf('.', dot + 1);
    }
    return Optional.empty();
  }

  /** Finds the longest prefix: ngx_hash_find_wc_tail(). */
  private Optional<Found> findTrailing(String host) {
    int dot = trailing.isEmpty() ? -1 : host.lastIndexOf('.');
    while (dot >= 0) {
      String prefix = host.substring(0, dot);
      Server server = trailing.get(prefix);
      if (server != null) {
        return Optional.of(new Found(server, "wildcard " + prefix + ".*"));
      }
      dot = host.lastIndexOf('.', dot - 1);
    }
    return Optional.empty();
  }

  /** Returns the names that are regular expressions, in order of appearance. */
  List<Pattern> patterns() {
    return patterns;
  }

  /** Says whether some server has the name of nginx's own machine, which is not known. */
  boolean namesOwnHost() {
    return namesOwnHost;
  }
}

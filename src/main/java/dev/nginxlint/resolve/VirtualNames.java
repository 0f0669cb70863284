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
import org.jspecify.annotations.Nullable;

/** The names of the servers on one address, hashed as ngx_http_server_names() does. */
final class VirtualNames {
  private static final String EXACT = "exact name";

  /** A name given by a regular expression, and its server. */
  record Pattern(ServerName name, Server server) {}

  /** A server, and what about its name made it be chosen. */
  record Found(Server server, String how) {}

  private final Map<String, Found> exact = new HashMap<>();
  private final Map<String, Found> leading = new HashMap<>();
  private final Map<String, Found> trailing = new HashMap<>();
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
          exact.put(text, new Found(server, EXACT));
        }
      }
      case DOMAIN -> {
        String domain = text.substring(1);
        // The plain name is reserved even where the wildcard is then found to be taken.
        if (reserved.add(domain) && leading.putIfAbsent(domain, leading(domain, server)) == null) {
          exact.put(domain, new Found(server, EXACT));
        }
      }
      case LEADING_WILDCARD -> {
        String suffix = text.substring(2);
        leading.putIfAbsent(suffix, leading(suffix, server));
      }
      case TRAILING_WILDCARD ->
          trailing.putIfAbsent(
              text.substring(0, text.length() - 2), new Found(server, "wildcard " + text));
      case REGEX -> patterns.add(new Pattern(name, server));
      case HOSTNAME -> namesOwnHost = true;
      case INVALID -> {}
    }
  }

  private static Found leading(String suffix, Server server) {
    return new Found(server, "wildcard *." + suffix);
  }

  /** Finds a server by name alone: exact, leading wildcard, trailing wildcard. */
  Optional<Found> find(String host) {
    Found found = exact.get(host);
    if (found == null) {
      found = findLeading(host);
    }
    return Optional.ofNullable(found == null ? findTrailing(host) : found);
  }

  /** Finds the longest suffix: ngx_hash_find_wc_head(). */
  private @Nullable Found findLeading(String host) {
    int dot = leading.isEmpty() ? -1 : host.indexOf('.');
    while (dot >= 0) {
      Found found = leading.get(host.substring(dot + 1));
      if (found != null) {
        return found;
      }
      dot = host.indexOf('.', dot + 1);
    }
    return null;
  }

  /** Finds the longest prefix: ngx_hash_find_wc_tail(). */
  private @Nullable Found findTrailing(String host) {
    int dot = trailing.isEmpty() ? -1 : host.lastIndexOf('.');
    while (dot >= 0) {
      Found found = trailing.get(host.substring(0, dot));
      if (found != null) {
        return found;
      }
      dot = host.lastIndexOf('.', dot - 1);
    }
    return null;
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

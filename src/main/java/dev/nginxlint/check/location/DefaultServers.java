package dev.nginxlint.check.location;

import dev.nginxlint.config.Server;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Listen;
import dev.nginxlint.value.ListenAddress;
import dev.nginxlint.value.ServerName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which servers answer the hosts that no server names: ngx_http_add_addresses().
 *
 * @param implicit whether to look for a server that does so only because it is written first, or
 *     for one that was to do so and does not
 */
record DefaultServers(boolean implicit) implements Check {
  private static final String KEPT = "default servers";
  private static final String PORTS = "ports of several servers";

  /** The servers of an address: the default one, whether it is named so, and how many there are. */
  private record Group(Server first, Server last, boolean named, int count) {}

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    List<Placement> servers = scene.directives("server");
    if (servers.size() < 2 || !mayConcern(scene, placement.directive()) || !scene.isFollowed()) {
      return List.of();
    }
    for (Server server : scene.config().servers()) {
      if (server.directive().order() == placement.directive().order()) {
        return implicit ? first(scene, server) : never(scene, server);
      }
    }
    return List.of();
  }

  /**
   * Looks at the words, so that what servers mean is read only where it matters: it must listen
   * where another one does, and have a name or none.
   */
  private boolean mayConcern(Scene scene, Directive server) {
    if (isNameless(server) == implicit) {
      return false;
    }
    Optional<Directive> listen = listen(server);
    if (listen.isPresent()
        && listen.get().parameter(listen.get().parameters().size()).startsWith("default")) {
      return false;
    }
    return portsOfSeveral(scene).contains(port(listen));
  }

  /** Returns the ports that several servers listen to first, as they are written. */
  @SuppressWarnings("unchecked") // kept by this class alone
  private static Set<String> portsOfSeveral(Scene scene) {
    if (scene.kept(PORTS) instanceof Set<?> known) {
      return (Set<String>) known;
    }
    Set<String> ports = new HashSet<>();
    Set<String> several = new HashSet<>();
    for (Placement server : scene.directives("server")) {
      String port = port(listen(server.directive()));
      if (server.directive().block().isPresent() && !ports.add(port)) {
        several.add(port);
      }
    }
    scene.keep(PORTS, several);
    return several;
  }

  private static boolean isNameless(Directive server) {
    for (Directive child : server.children()) {
      if (child.is("server_name")) {
        for (Parameter parameter : child.parameters()) {
          if (!parameter.value().isEmpty() && !parameter.value().equals("_")) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** Returns the first {@code listen} of a server. */
  private static Optional<Directive> listen(Directive server) {
    for (Directive child : server.children()) {
      if (child.is("listen") && !child.parameters().isEmpty()) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /** Returns the port a {@code listen} is written with, the first of a range. */
  private static String port(Optional<Directive> listen) {
    if (listen.isEmpty()) {
      return "80";
    }
    String address = listen.get().parameter(1);
    boolean bare = address.indexOf('.') < 0 && Character.isDigit(address.charAt(0));
    if (address.endsWith("]") || (address.indexOf(':') < 0 && !bare)) {
      return "80"; // an address alone
    }
    int start = address.lastIndexOf(':') + 1;
    int range = address.indexOf('-', start);
    return address.substring(start, range < 0 ? address.length() : range);
  }

  @SuppressWarnings("unchecked") // kept by this class alone
  private static Map<String, Group> groups(Scene scene) {
    if (scene.kept(KEPT) instanceof Map<?, ?> known) {
      return (Map<String, Group>) known;
    }
    Map<String, Group> groups = new HashMap<>();
    for (Server server : scene.config().servers()) {
      for (Server.Binding binding : server.bindings()) {
        boolean named = binding.listen().has(Listen.Option.DEFAULT_SERVER);
        Group before = groups.get(key(binding));
        if (before != null && isSame(before.last(), server)) {
          continue; // nginx refuses the same address twice in a server
        }
        groups.put(
            key(binding),
            before == null
                ? new Group(server, server, named, 1)
                : new Group(
                    named ? server : before.first(),
                    server,
                    named || before.named(),
                    before.count() + 1));
      }
    }
    scene.keep(KEPT, groups);
    return groups;
  }

  private static String key(Server.Binding binding) {
    ListenAddress address = binding.address();
    return address + (address.datagram() ? "/udp" : "");
  }

  private static List<Match> first(Scene scene, Server server) {
    if (isNameless(server)) {
      return List.of();
    }
    for (Server.Binding binding : server.bindings()) {
      Group group = groups(scene).get(key(binding));
      if (group != null
          && !group.named()
          && group.count() > 1
          && isSame(group.first(), server)
          && !binding.address().datagram()) {
        boolean tls = binding.listen().has(Listen.Option.SSL);
        return List.of(
            Match.at(server.directive().head(), tls ? "tls" : "plain")
                .value("name", server.name())
                .value("address", binding.address().toString()));
      }
    }
    return List.of();
  }

  private static List<Match> never(Scene scene, Server server) {
    if (!isNameless(server)) {
      return List.of();
    }
    Match match =
        Match.at(
            server.directive().head(),
            server.names().get(0).name().isEmpty() ? "nameless" : "underscore");
    for (Server.Binding binding : server.bindings()) {
      Group group = groups(scene).get(key(binding));
      if (group == null || isSame(group.first(), server)) {
        return List.of();
      }
      match =
          match
              .value("address", binding.address().toString())
              .value("name", group.first().name())
              .related("default", group.first().directive().head());
    }
    return List.of(match);
  }

  private static boolean isSame(Server one, Server other) {
    return one.directive().order() == other.directive().order();
  }

  /** Says whether all names of a server are those that stand for none. */
  private static boolean isNameless(Server server) {
    for (ServerName name : server.names()) {
      boolean none =
          name.kind() == ServerName.Kind.EXACT
              && (name.name().isEmpty() || name.name().equals("_"));
      if (!none) {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<String> values() {
    return List.of("name", "address");
  }

  @Override
  public List<String> places() {
    return implicit ? List.of() : List.of("default");
  }

  @Override
  public List<String> cases() {
    return implicit ? List.of("plain", "tls") : List.of("underscore", "nameless");
  }
}

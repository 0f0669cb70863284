package dev.nginxlint.taint;

import dev.nginxlint.config.Server;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Listen;
import dev.nginxlint.value.ListenAddress;
import dev.nginxlint.value.ServerName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tells whether the client can send any host to a server. */
public final class Hosts {
  private static final String KEPT = "default servers of addresses";

  private Hosts() {}

  /** {@code $host} is one of the names of the server, unless it is the default one. */
  static Taint of(Scene scene, Placement at, Taint free) {
    if (at.context().nearest("server").isEmpty()
        || at.context().nearest("server").get().directive().isEmpty()) {
      return Taint.UNKNOWN;
    }
    Optional<Server> server = scene.probe().server(at.context());
    if (server.isEmpty()) {
      return Taint.UNKNOWN;
    }
    return takesAnyHost(scene, server.get()) ? free : limited(scene, server.get());
  }

  private static Taint limited(Scene scene, Server server) {
    for (ServerName name : server.names()) {
      if (name.kind() == ServerName.Kind.REGEX
          || name.kind() == ServerName.Kind.TRAILING_WILDCARD) {
        return Taint.UNKNOWN;
      }
    }
    return scene.isWhole() ? Taint.NONE : Taint.UNKNOWN;
  }

  /** Says whether requests with any host come to a server, for sure. */
  public static boolean takesAnyHost(Scene scene, Server server) {
    boolean unnamed = true;
    for (ServerName name : server.names()) {
      unnamed &= name.name().isEmpty() || name.name().equals("_");
    }
    for (Server.Binding binding : server.bindings()) {
      if (binding.listen().has(Listen.Option.DEFAULT_SERVER)) {
        return true;
      }
      if (unnamed || scene.isWhole()) {
        Integer order = defaults(scene).get(binding.address());
        if (order != null && order == server.directive().order()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns which server is the default one of each address: the first, or one that says so. */
  @SuppressWarnings("unchecked") // kept by this class alone
  private static Map<ListenAddress, Integer> defaults(Scene scene) {
    if (scene.kept(KEPT) instanceof Map<?, ?> known) {
      return (Map<ListenAddress, Integer>) known;
    }
    Map<ListenAddress, Integer> defaults = new HashMap<>();
    for (Server server : scene.config().servers()) {
      for (Server.Binding binding : server.bindings()) {
        if (binding.listen().has(Listen.Option.DEFAULT_SERVER)
            || !defaults.containsKey(binding.address())) {
          defaults.put(binding.address(), server.directive().order());
        }
      }
    }
    scene.keep(KEPT, defaults);
    return defaults;
  }
}

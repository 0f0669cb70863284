package dev.nginxlint.check.security;

import dev.nginxlint.config.Server;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.ServerName;
import java.util.List;
import java.util.Optional;

/** A key of a cache that is the same for what different hosts are asked for. */
record CacheKey() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    String name = placement.directive().name().value();
    if (placement.directive().parameters().isEmpty()
        || placement.directive().parameter(1).equals("off")
        || placement.directive().parameter(1).indexOf('$') >= 0) {
      return List.of();
    }
    List<Placement> keys = scene.inForce(placement, name + "_key");
    boolean proxy = name.equals("proxy_cache");
    if (keys.isEmpty()) {
      return proxy && DefaultCacheKey.isShared(scene, placement)
          ? List.of(
              Match.at(placement.directive().head(), "default")
                  .value("zone", placement.directive().parameter(1))
                  .value("key", ""))
          : List.of();
    }
    if (keys.get(0).directive().parameters().isEmpty()) {
      return List.of();
    }
    String key = Ascii.lowerCase(keys.get(0).directive().parameter(1));
    boolean told =
        key.contains("$host")
            || key.contains("${host")
            || key.contains("http_host")
            || key.contains("server_name")
            || key.contains("ssl_server_name")
            || (proxy && (key.contains("proxy_host") || key.contains("upstream")));
    boolean plain = key.contains("uri") || key.contains("filename") || key.contains("args");
    if (told || !plain || hasOther(key) || !isShared(scene, placement, name)) {
      return List.of();
    }
    return List.of(
        Match.at(keys.get(0).directive().head(), "written")
            .value("zone", placement.directive().parameter(1))
            .value("key", keys.get(0).directive().parameter(1))
            .related("cache", placement.directive().head()));
  }

  /** Says whether a key has variables of which it is not known what they tell apart. */
  private static boolean hasOther(String key) {
    String rest = key;
    for (String known :
        List.of(
            "$scheme",
            "$request_method",
            "$request_uri",
            "$document_uri",
            "$uri",
            "$is_args",
            "$query_string",
            "$args",
            "$request_filename",
            "$server_port",
            "$http_accept_encoding")) {
      rest = rest.replace(known, "");
    }
    return rest.indexOf('$') >= 0;
  }

  /** Says whether requests to several hosts meet in a zone. */
  private static boolean isShared(Scene scene, Placement placement, String name) {
    Optional<Context> around = placement.context().nearest("server");
    if (around.isEmpty() || around.get().directive().isEmpty()) {
      return around.isEmpty() && scene.directives("server").size() > 1;
    }
    Optional<Server> own = scene.probe().server(placement.context());
    int names = own.isEmpty() ? 0 : count(own.get());
    if (names > 1) {
      return true;
    }
    int order = around.get().directive().get().order();
    for (Placement other : scene.directives(name)) {
      Optional<Context> server = other.context().nearest("server");
      if (server.isPresent()
          && server.get().directive().isPresent()
          && server.get().directive().get().order() != order
          && !other.directive().parameters().isEmpty()
          && other.directive().parameter(1).equals(placement.directive().parameter(1))) {
        return true;
      }
    }
    return false;
  }

  /** Counts the sites of a server; a wildcard is many, a name and its "www." are one. */
  private static int count(Server server) {
    java.util.Set<String> sites = new java.util.HashSet<>();
    for (ServerName name : server.names()) {
      if (name.kind() != ServerName.Kind.EXACT) {
        return 2;
      }
      sites.add(name.name().startsWith("www.") ? name.name().substring(4) : name.name());
    }
    return sites.size();
  }

  @Override
  public List<String> values() {
    return List.of("zone", "key");
  }

  @Override
  public List<String> places() {
    return List.of("cache");
  }

  @Override
  public List<String> cases() {
    return List.of("written", "default");
  }
}

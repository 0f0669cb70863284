package dev.nginxlint.check.security;

import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Ascii;
import java.util.List;
import java.util.Optional;

/**
 * The key {@code $scheme$proxy_host$request_uri}, which holds the name of the upstream and not the
 * one that the client asked for.
 */
final class DefaultCacheKey {
  private DefaultCacheKey() {}

  /** Says whether another server passes to the same upstream through the same zone. */
  static boolean isShared(Scene scene, Placement cache) {
    Optional<Context> own = server(cache);
    String upstream = upstream(scene, cache);
    if (own.isEmpty() || upstream.isEmpty() || !tellsHost(scene, cache)) {
      return false;
    }
    for (Placement other : scene.directives("proxy_cache")) {
      Optional<Context> server = server(other);
      if (server.isPresent()
          && order(server.get()) != order(own.get())
          && other.directive().parameter(1).equals(cache.directive().parameter(1))
          && upstream(scene, other).equals(upstream)
          && scene.inForce(other, "proxy_cache_key").isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Context> server(Placement placement) {
    Optional<Context> server = placement.context().nearest("server");
    return server.isPresent() && server.get().directive().isPresent() ? server : Optional.empty();
  }

  private static int order(Context server) {
    return server.directive().isPresent() ? server.directive().get().order() : -1;
  }

  /** Returns scheme and name of the upstream beside; empty where it has variables. */
  private static String upstream(Scene scene, Placement cache) {
    List<Placement> passes = scene.beside(cache, "proxy_pass");
    if (passes.isEmpty() || passes.get(0).directive().parameters().isEmpty()) {
      return "";
    }
    String target = passes.get(0).directive().parameter(1);
    int scheme = target.indexOf("://");
    int end = scheme < 0 ? -1 : target.indexOf('/', scheme + 3);
    return target.indexOf('$') >= 0 ? "" : end < 0 ? target : target.substring(0, end);
  }

  private static boolean tellsHost(Scene scene, Placement cache) {
    for (Placement header : scene.inForce(cache, "proxy_set_header")) {
      if (header.directive().parameters().size() == 2
          && Ascii.same(header.directive().parameter(1), "host")) {
        String value = Ascii.lowerCase(header.directive().parameter(2));
        return value.startsWith("$host") || value.startsWith("$http_host");
      }
    }
    return false;
  }
}

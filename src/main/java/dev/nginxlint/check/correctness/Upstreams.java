package dev.nginxlint.check.correctness;

import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Ascii;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The {@code upstream} blocks of a configuration, and which of them a pass directive names. */
final class Upstreams {
  private static final String KEPT = "upstreams by name";

  private final Map<String, Directive> byName = new HashMap<>();

  /** Returns the upstreams of a configuration. */
  static Upstreams of(Scene scene) {
    if (scene.kept(KEPT) instanceof Upstreams upstreams) {
      return upstreams;
    }
    Upstreams upstreams = new Upstreams();
    for (Placement placement : scene.directives("upstream")) {
      if (!placement.directive().parameters().isEmpty()) {
        upstreams.byName.put(
            Ascii.lowerCase(placement.directive().parameter(1)), placement.directive());
      }
    }
    scene.keep(KEPT, upstreams);
    return upstreams;
  }

  /** Returns the upstream of a host. */
  Optional<Directive> named(String host) {
    return Optional.ofNullable(byName.get(Ascii.lowerCase(host)));
  }

  /**
   * Returns the host of an address as {@code http://host:80/path}; empty where it has variables, or
   * is a socket.
   */
  static String host(String address) {
    int scheme = address.indexOf("://");
    String rest = scheme < 0 ? address : address.substring(scheme + 3);
    if (rest.indexOf('$') >= 0 || rest.startsWith("unix:") || rest.startsWith("[")) {
      return "";
    }
    int end = 0;
    while (end < rest.length() && "/:?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return rest.substring(0, end);
  }
}

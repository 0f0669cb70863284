package dev.nginxlint.check.correctness;

import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Ascii;
import java.util.List;
import java.util.Optional;

/** What is sent to an HTTP upstream where a directive stands, and what of that is certain. */
final class SentHeaders {
  private SentHeaders() {}

  /**
   * Returns the value of a header that {@code proxy_set_header} gives.
   *
   * @return empty where none is given
   */
  static Optional<String> value(Scene scene, Placement placement, String header) {
    for (Placement set : scene.inForce(placement, "proxy_set_header")) {
      if (set.directive().parameters().size() == 2
          && Ascii.same(set.directive().parameter(1), header)) {
        return Optional.of(set.directive().parameter(2));
      }
    }
    return Optional.empty();
  }

  /** Says whether all headers that are given are seen: in a fragment they may stand around it. */
  static boolean areSeen(Scene scene, Placement placement) {
    return scene.isWhole()
        || (!scene.inForce(placement, "proxy_set_header").isEmpty()
            && !Missing.upTo("proxy_set_header", placement.context(), scene));
  }

  /**
   * Returns the version of HTTP that is spoken; its default changed in nginx 1.29.7.
   *
   * @return empty where it may be set around a fragment
   */
  static Optional<String> version(Scene scene, Placement placement) {
    List<Placement> set = scene.inForce(placement, "proxy_http_version");
    if (Missing.upTo("proxy_http_version", placement.context(), scene)) {
      return Optional.empty();
    }
    if (!set.isEmpty() && !set.get(0).directive().parameters().isEmpty()) {
      return Optional.of(set.get(0).directive().parameter(1));
    }
    return scene.isWhole() ? Optional.of(closes(scene) ? "1.0" : "1.1") : Optional.empty();
  }

  /** Says whether "Connection: close" is sent by default, as before nginx 1.29.7. */
  static boolean closes(Scene scene) {
    return !scene.version().atLeast(1, 29, 7);
  }
}

package dev.nginxlint.check.path;

import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/**
 * What an upstream is asked for, measured: two or three requests to the location tell what of them
 * reaches it.
 */
record ProxiedPath(Concern looksFor) implements Check {
  /** What is looked for. */
  enum Concern {
    /** Every request comes to the same path. */
    DROPPED_PATH,
    /** The path arrives, the query does not. */
    DROPPED_QUERY,
    /** A space arrives as a space. */
    DECODED,
    /** {@code //} stands where one slash was asked for. */
    DOUBLED_SLASH,
    /** {@code /api/api/} stands where {@code /api/} was asked for. */
    DOUBLED_PREFIX,
    /** {@code %2F} arrives as {@code %252F}. */
    DOUBLE_ENCODED,
    /** {@code %2F} arrives as a slash. */
    NORMALIZED
  }

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Optional<String> path = Seen.path(placement, "users");
    if (path.isEmpty()) {
      return List.of();
    }
    String target = Visit.escape(path.get());
    String word = placement.directive().parameter(1);
    return switch (looksFor) {
      case DROPPED_PATH -> droppedPath(scene, placement, target);
      case DROPPED_QUERY ->
          ProxyUrlText.of(word).isMadeOfRequest()
              ? droppedQuery(scene, placement, target)
              : List.of();
      case DECODED -> decoded(scene, placement);
      case DOUBLED_SLASH -> doubledSlash(scene, placement, target);
      case DOUBLED_PREFIX -> doubledPrefix(scene, placement, target);
      case DOUBLE_ENCODED -> encodedSlash(scene, placement, "%252F");
      case NORMALIZED -> encodedSlash(scene, placement, "a/b");
    };
  }

  private List<Match> droppedPath(Scene scene, Placement placement, String target) {
    Optional<LocationBlock> location = LocationBlock.around(placement);
    if (location.isEmpty() || !location.get().isPrefix() || isAskedByNginx(scene, placement)) {
      return List.of();
    }
    Optional<String> other = Seen.path(placement, "groups/1");
    Optional<Seen> first = Seen.in(scene, placement, target + "?page=2", true);
    Optional<Seen> second =
        other.isEmpty() ? Optional.empty() : Seen.in(scene, placement, other.get(), true);
    if (first.isEmpty() || second.isEmpty()) {
      return List.of();
    }
    Optional<String> one = first.get().upstreamUri();
    Optional<String> two = second.get().upstreamUri();
    // One page for all may be what is wanted, a folder is not.
    return one.isPresent()
            && one.equals(two)
            && (one.get().endsWith("/") || location.get().endsWithSlash())
            && !isFile(one.get())
        ? found(placement, first.get())
        : List.of();
  }

  private static boolean isFile(String uri) {
    int query = uri.indexOf('?');
    String path = query < 0 ? uri : uri.substring(0, query);
    return query >= 0 || path.indexOf('.', path.lastIndexOf('/') + 1) >= 0;
  }

  /** A location that only nginx itself asks for, by a fixed uri. */
  private static boolean isAskedByNginx(Scene scene, Placement placement) {
    String uri = LocationBlock.around(placement).get().uri();
    for (String name : List.of("auth_request", "mirror", "error_page", "post_action")) {
      for (Placement user : scene.directives(name)) {
        int count = user.directive().parameters().size();
        if (count > 0 && user.directive().parameter(count).startsWith(uri)) {
          return !uri.equals("/");
        }
      }
    }
    return !scene.beside(placement, "internal").isEmpty();
  }

  private List<Match> droppedQuery(Scene scene, Placement placement, String target) {
    Optional<Seen> seen = Seen.in(scene, placement, target + "?page=2", true);
    if (seen.isEmpty() || seen.get().upstreamUri().isEmpty()) {
      return List.of();
    }
    String uri = seen.get().upstreamUri().get();
    String last = target.substring(target.lastIndexOf('/') + 1);
    return !uri.contains("page=2") && uri.indexOf('?') < 0 && uri.endsWith(last) && !last.isEmpty()
        ? found(placement, seen.get())
        : List.of();
  }

  private List<Match> decoded(Scene scene, Placement placement) {
    Optional<String> path = Seen.spaced(placement);
    if (path.isEmpty()) {
      return List.of();
    }
    Optional<Seen> seen = Seen.in(scene, placement, Visit.escape(path.get()), true);
    return seen.isPresent()
            && seen.get().upstreamUri().isPresent()
            && seen.get().upstreamUri().get().indexOf(' ') >= 0
        ? found(placement, seen.get())
        : List.of();
  }

  private List<Match> doubledSlash(Scene scene, Placement placement, String target) {
    if (placement.directive().parameter(1).indexOf('$') < 0) {
      return List.of();
    }
    Optional<Seen> seen = Seen.in(scene, placement, target, true);
    // What a rewrite doubled is told of the rewrite.
    return seen.isPresent()
            && !seen.get().resolution().uri().contains("//")
            && seen.get().upstreamUri().isPresent()
            && hasDoubledSlash(seen.get().upstreamUri().get())
        ? found(placement, seen.get())
        : List.of();
  }

  /** Says whether there is a doubled slash, but for that of a URL in the path. */
  static boolean hasDoubledSlash(String uri) {
    int query = uri.indexOf('?');
    int at = uri.indexOf("//");
    while (at > 0 && uri.charAt(at - 1) == ':') {
      at = uri.indexOf("//", at + 1);
    }
    return at >= 0 && (query < 0 || at < query);
  }

  private List<Match> doubledPrefix(Scene scene, Placement placement, String target) {
    Optional<LocationBlock> location = LocationBlock.around(placement);
    if (location.isEmpty() || location.get().modifier().isRegex()) {
      return List.of();
    }
    String uri = location.get().uri();
    String prefix = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    Optional<Seen> seen = Seen.in(scene, placement, target, true);
    return prefix.length() > 1
            && seen.isPresent()
            && seen.get().upstreamUri().isPresent()
            && seen.get().upstreamUri().get().startsWith(prefix + prefix + "/")
        ? found(placement, seen.get())
        : List.of();
  }

  private static List<Match> encodedSlash(Scene scene, Placement placement, String arrives) {
    Optional<String> path = Seen.path(placement, "a/b");
    if (path.isEmpty() || !path.get().endsWith("a/b")) {
      return List.of();
    }
    String target = Visit.escape(path.get().substring(0, path.get().length() - 3)) + "a%2Fb";
    Optional<Seen> seen = Seen.in(scene, placement, target, true);
    return seen.isPresent()
            && seen.get().upstreamUri().isPresent()
            && seen.get().upstreamUri().get().contains(arrives)
        ? found(placement, seen.get())
        : List.of();
  }

  private static List<Match> found(Placement placement, Seen seen) {
    return List.of(
        Match.at(placement.directive().parameters().get(0).span())
            .value("path", seen.target())
            .value("uri", seen.upstreamUri().orElse(""))
            .value("url", ProxyUrlText.of(placement.directive().parameter(1)).origin())
            .evidence(seen.evidence(Outcome.Proxy.class)));
  }

  @Override
  public List<String> values() {
    return List.of("path", "uri", "url");
  }
}

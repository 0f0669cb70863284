package dev.nginxlint.check.location;

import dev.nginxlint.language.Sampler;
import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.Regex;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.LocationMatch.Modifier;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A prefix or exact location that holds what is compared literally and never is in a URI: the URI
 * is decoded, has no query, and nothing in a prefix stands for other bytes.
 *
 * @param looksFor what it holds
 */
record LiteralLocation(Concern looksFor) implements Check {

  private static final String KEPT = "literal locations";

  /** What is written as if it meant something. */
  enum Concern {
    /** {@code /a%20b}: the URI is decoded before. */
    ENCODED,
    /** {@code /x?y}: the query is no part of the URI. */
    QUERY,
    /** <code>/x/*</code>. */
    WILDCARD,
    /** {@code ^/x}, {@code .php$}: a pattern without "~". */
    PATTERN,
    /** {@code /$host/}. */
    VARIABLE,
    /** {@code //x}, {@code /a/../b}: the URI is normalized before. */
    NOT_NORMALIZED,
    /** {@code api/}. */
    RELATIVE
  }

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    if (scene.kept(KEPT) == null) {
      lookAtAll(scene);
    }
    if (scene.kept(KEPT, placement.directive().order()) != looksFor) {
      return List.of();
    }
    LocationBlock location = Siblings.self(scene, placement).orElseThrow();
    String meant = meant(location.uri());
    if (looksFor == Concern.NOT_NORMALIZED && scene.hasAny(List.of("merge_slashes"))) {
      return List.of();
    }
    Match match =
        Match.at(Siblings.place(location)).value("uri", location.uri()).value("path", meant);
    return List.of(Proof.add(match, scene, placement, meant, true));
  }

  /** Keeps what keeps each location from being asked for. */
  private static void lookAtAll(Scene scene) {
    scene.keep(KEPT, true);
    for (Placement placement : scene.directives("location")) {
      Optional<LocationBlock> self = Siblings.self(scene, placement);
      if (self.isPresent() && (self.get().isPrefix() || self.get().modifier() == Modifier.EXACT)) {
        Concern concern = isPlain(self.get().uri()) ? null : concern(self.get().uri());
        if (concern != null) {
          scene.keep(KEPT, placement.directive().order(), concern);
        }
      }
    }
  }

  /** Says whether a uri is plainly a path, as most are. */
  private static boolean isPlain(String uri) {
    char before = ' ';
    for (int i = 0; i < uri.length(); i++) {
      char c = uri.charAt(i);
      char lower = (char) (c | 0x20);
      boolean word = (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || c == '-';
      if (!word && c != '_' && (before == '/' || (c != '/' && c != '.'))) {
        return false;
      }
      before = c;
    }
    return uri.startsWith("/");
  }

  /** Returns what keeps a uri from being asked for, the plainest first; null if nothing does. */
  private static @Nullable Concern concern(String uri) {
    // A template of the configuration, filled in before nginx reads it: ${NAME}.
    if (uri.isEmpty() || uri.equals("/") || uri.contains("${")) {
      return null;
    }
    if (isPattern(uri)) {
      return Concern.PATTERN;
    }
    if (uri.charAt(0) != '/') {
      return Concern.RELATIVE;
    }
    if (uri.endsWith("/*") || uri.endsWith("*") || uri.contains("/*/")) {
      return Concern.WILDCARD;
    }
    if (isVariable(uri)) {
      return Concern.VARIABLE;
    }
    if (uri.indexOf('?') >= 0) {
      return Concern.QUERY;
    }
    if (encodedAt(uri) >= 0) {
      return Concern.ENCODED;
    }
    return uri.contains("//") || uri.contains("/./") || uri.contains("/../")
        ? Concern.NOT_NORMALIZED
        : null;
  }

  /** Says whether a uri is plainly a pattern: no path has these. */
  private static boolean isPattern(String uri) {
    return uri.startsWith("^")
        || uri.endsWith("$")
        || uri.contains("\\.")
        || uri.contains("\\d")
        || uri.contains("\\w")
        || uri.contains(".*")
        || uri.contains(".+")
        || uri.contains("[^")
        || uri.contains("[a-z")
        || uri.contains("[0-9")
        || (uri.indexOf('(') >= 0 && uri.indexOf('|') > uri.indexOf('('));
  }

  private static boolean isVariable(String uri) {
    int at = uri.indexOf('$');
    return at >= 0 && at + 1 < uri.length() && Character.isLetterOrDigit(uri.charAt(at + 1));
  }

  /** Returns where an encoded byte stands that decoding takes away, or -1. */
  private static int encodedAt(String uri) {
    for (int at = uri.indexOf('%'); at >= 0; at = uri.indexOf('%', at + 1)) {
      if (at + 2 < uri.length()
          && Character.digit(uri.charAt(at + 1), 16) >= 0
          && Character.digit(uri.charAt(at + 2), 16) >= 0) {
        return at;
      }
    }
    return -1;
  }

  /** Returns a path, decoded, that whoever wrote it will have had in mind. */
  private String meant(String uri) {
    return switch (looksFor) {
      case ENCODED -> decoded(uri);
      case QUERY -> uri.substring(0, uri.indexOf('?'));
      case WILDCARD -> uri.replace("*", "x");
      case PATTERN ->
          Regex.compile(uri, false) instanceof Compilation.Compiled compiled
              ? Sampler.path(compiled.regex().parsed(), 1)
              : "/";
      case VARIABLE -> uri.substring(0, uri.indexOf('$')) + "x";
      case NOT_NORMALIZED -> uri.replace("/../", "/").replace("/./", "/").replace("//", "/");
      case RELATIVE -> "/" + uri;
    };
  }

  private static String decoded(String uri) {
    StringBuilder text = new StringBuilder(uri);
    for (int at = encodedAt(text.toString()); at >= 0; at = encodedAt(text.toString())) {
      int value = Integer.parseInt(text.substring(at + 1, at + 3), 16);
      text.replace(at, at + 3, String.valueOf((char) value));
    }
    return text.toString();
  }

  @Override
  public List<String> values() {
    return List.of("uri", "path");
  }
}

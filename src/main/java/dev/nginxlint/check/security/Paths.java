package dev.nginxlint.check.security;

import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.MatchResult;
import dev.nginxlint.regex.ParsedPattern;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Probe;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.LocationMatch.Modifier;
import dev.nginxlint.value.Patterns;
import java.util.Optional;

/** Paths that lead to a directive. */
final class Paths {
  private Paths() {}

  /**
   * Returns a path that is found by the location around a directive, and holds a text where the
   * location leaves it to the client; empty if there is none.
   */
  static String to(Placement placement, String text) {
    Optional<LocationBlock> location = LocationBlock.around(placement);
    if (location.isEmpty()) {
      return "/" + text;
    }
    LocationBlock block = location.get();
    if (block.isPrefix()) {
      return block.uri().startsWith("/")
          ? block.uri() + (block.endsWithSlash() ? "" : "/") + text
          : "";
    }
    if (block.modifier() == Modifier.EXACT) {
      return block.uri();
    }
    if (block.match().regex().isEmpty()) {
      return "";
    }
    Compilation regex = block.match().regex().get();
    if (!(regex instanceof Compilation.Compiled compiled)) {
      return "";
    }
    ParsedPattern parsed = compiled.regex().parsed();
    String path = Sample.of(parsed.root(), 0, text);
    return path.startsWith("/") ? path : "/" + text + path;
  }

  /**
   * Returns a path that a pattern matches and that holds a text; empty if none was made.
   *
   * @param first what to try first
   */
  static String matching(String pattern, String first, String text) {
    if (!(Patterns.compile(pattern, false).value().orElse(null)
        instanceof Compilation.Compiled compiled)) {
      return "";
    }
    String sample = Sample.of(compiled.regex().parsed().root(), 0, text);
    String[] candidates = {first, sample, "/" + text + sample, sample + text, "/" + text};
    for (String candidate : candidates) {
      if (candidate.startsWith("/")
          && candidate.contains(text)
          && compiled.regex().match(candidate) instanceof MatchResult.Matched) {
        return candidate;
      }
    }
    return "";
  }

  /** Says whether a request ended in the block around a directive. */
  static boolean endsAround(Resolution resolution, Placement placement) {
    Optional<LocationBlock> location = LocationBlock.around(placement);
    return location.isPresent()
        ? Probe.isIn(resolution, location.get().directive())
        : !placement.context().is("http");
  }
}

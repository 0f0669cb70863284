package dev.nginxlint.check.path;

import dev.nginxlint.regex.Regex;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.Optional;

/** Paths for which a directive of the rewrite module should run. */
final class Targets {
  private Targets() {}

  /** Returns a path, decoded, that a directive is for; empty where none is known. */
  static Optional<String> path(Placement placement) {
    return path(placement, "users");
  }

  /** Returns such a path with words of one's own where there is room. */
  static Optional<String> path(Placement placement, String rest) {
    Directive directive = placement.directive();
    if (directive.is("rewrite") && !directive.parameters().isEmpty()) {
      return matched(placement, directive.parameter(1), false, rest);
    }
    Optional<Directive> condition =
        placement.context().is("if") ? placement.context().directive() : Optional.empty();
    if (condition.isPresent() && condition.get().parameters().size() == 3) {
      String variable = condition.get().parameter(1);
      String operator = condition.get().parameter(2);
      if ((variable.equals("($uri") || variable.equals("($request_uri"))
          && operator.startsWith("~")) {
        String written = condition.get().parameter(3);
        String pattern =
            written.endsWith(")") ? written.substring(0, written.length() - 1) : written;
        return matched(placement, pattern, operator.equals("~*"), rest);
      }
    }
    return Seen.path(placement, rest);
  }

  /** Returns a path that the location takes and a pattern matches. */
  private static Optional<String> matched(
      Placement placement, String pattern, boolean caseless, String rest) {
    Optional<Regex> regex = Sample.regex(pattern, caseless);
    if (regex.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> path = Seen.path(placement, rest);
    if (path.isPresent() && Sample.matches(regex.get(), path.get())) {
      return path;
    }
    return Sample.of(regex.get());
  }

  /** Returns the same as it is sent. */
  static Optional<String> target(Placement placement) {
    Optional<String> path = path(placement);
    return path.isPresent() ? Optional.of(Visit.escape(path.get())) : Optional.empty();
  }
}

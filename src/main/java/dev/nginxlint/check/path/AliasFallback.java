package dev.nginxlint.check.path;

import dev.nginxlint.finding.Finding.Evidence;
import dev.nginxlint.resolve.Step;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Outcomes;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/**
 * The last parameter of {@code try_files} beside an alias: where it has variables, nginx cuts the
 * prefix of the location off it, as off the files (trac 97).
 */
record AliasFallback() implements Check {
  private static final String WORDS = "falls back to ";

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Optional<LocationBlock> around = LocationBlock.directlyAround(placement);
    int count = placement.directive().parameters().size();
    if (around.isEmpty() || !around.get().isPrefix() || !around.get().has("alias") || count < 2) {
      return List.of();
    }
    String uri = around.get().uri();
    String fallback = placement.directive().parameter(count);
    if (fallback.indexOf('$') < 0
        || !(fallback.startsWith(uri)
            || fallback.startsWith("$uri")
            || fallback.startsWith("$document_uri"))) {
      return List.of();
    }
    String target = Visit.escape(uri + (uri.endsWith("/") ? "users" : "/users"));
    Optional<Seen> seen = Seen.by(scene, placement, target, false);
    String to = seen.isPresent() ? fallback(seen.get(), placement) : "";
    return to.isEmpty() || to.startsWith(uri)
        ? List.of()
        : List.of(
            Match.at(placement.directive().parameters().get(count - 1).span())
                .value("path", target)
                .value("fallback", fallback)
                .value("to", to)
                .evidence(
                    new Evidence(
                        seen.get().line(), Outcomes.words(seen.get().resolution().outcome()))));
  }

  /** Returns the uri that is fallen back to. */
  private static String fallback(Seen seen, Placement placement) {
    for (Step step : seen.resolution().steps()) {
      if (step.because().isPresent()
          && step.because().get().order() == placement.directive().order()
          && step.text().startsWith(WORDS)) {
        return step.text().substring(WORDS.length());
      }
    }
    return "";
  }

  @Override
  public List<String> values() {
    return List.of("path", "fallback", "to");
  }
}

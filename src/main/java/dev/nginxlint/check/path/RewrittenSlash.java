package dev.nginxlint.check.path;

import dev.nginxlint.finding.Finding.Evidence;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Outcomes;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/** A {@code rewrite} whose capture has a slash at its start, after a slash. */
record RewrittenSlash() implements Check {
  private static final String KEPT = "slashes may be doubled";

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    if (placement.directive().parameters().size() < 2 || !mayDouble(scene)) {
      return List.of();
    }
    Optional<String> path = Targets.path(placement);
    if (path.isEmpty() || path.get().contains("//")) {
      return List.of();
    }
    Optional<Seen> seen = Seen.by(scene, placement, Visit.escape(path.get()), true);
    String uri = seen.isPresent() ? seen.get().resolution().uri() : "";
    return uri.startsWith("//")
        ? List.of(
            Match.at(placement.directive().head())
                .value("path", seen.get().target())
                .value("uri", uri)
                .evidence(
                    new Evidence(
                        seen.get().line(), Outcomes.words(seen.get().resolution().outcome()))))
        : List.of();
  }

  /** Says whether any directive that makes a uri may put two slashes at its start. */
  private static boolean mayDouble(Scene scene) {
    if (scene.kept(KEPT) instanceof Boolean known) {
      return known;
    }
    boolean may = false;
    for (String name : List.of("rewrite", "try_files", "error_page", "index")) {
      for (Placement placement : scene.directives(name)) {
        for (Parameter parameter : placement.directive().parameters()) {
          String text = parameter.value();
          may |=
              text.startsWith("//")
                  || text.startsWith("/$")
                  || (text.startsWith("$") && name.equals("rewrite"));
        }
      }
    }
    scene.keep(KEPT, may);
    return may;
  }

  @Override
  public List<String> values() {
    return List.of("path", "uri");
  }
}

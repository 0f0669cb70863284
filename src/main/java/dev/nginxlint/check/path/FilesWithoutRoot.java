package dev.nginxlint.check.path;

import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Surroundings;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/** A location that has settings for files, but no {@code root}: nginx takes its own folder. */
record FilesWithoutRoot() implements Check {
  private static final List<String> SETTINGS =
      List.of("try_files", "expires", "autoindex", "index");

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    if (!isFirst(scene, placement)) {
      return List.of();
    }
    Optional<String> path =
        LocationBlock.directlyAround(placement).isPresent()
            ? Seen.path(placement, "users")
            : Optional.empty();
    Optional<Seen> seen =
        path.isPresent()
            ? Seen.in(scene, placement, Visit.escape(path.get()), true)
            : Optional.empty();
    Optional<String> file = seen.isPresent() ? seen.get().file() : Optional.empty();
    return file.isPresent() && file.get().endsWith("html" + path.get())
        ? List.of(
            Match.at(placement.directive().head())
                .value("path", seen.get().target())
                .value("file", file.get())
                .evidence(seen.get().evidence(Outcome.File.class)))
        : List.of();
  }

  /** Says whether no other such setting stands before it in the block. */
  private static boolean isFirst(Scene scene, Placement placement) {
    for (Directive other : Surroundings.in(placement.context(), scene.configuration())) {
      if (SETTINGS.contains(other.name().value())) {
        return other.order() == placement.directive().order();
      }
    }
    return true;
  }

  @Override
  public List<String> values() {
    return List.of("path", "file");
  }
}

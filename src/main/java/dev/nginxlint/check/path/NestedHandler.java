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

/**
 * A location in another one that passes requests on: {@code clcf->handler} is not inherited, so
 * that what it takes is looked for among the files.
 */
record NestedHandler() implements Check {
  private static final List<String> FILES =
      List.of("root", "alias", "try_files", "autoindex", "index", "internal", "error_page");

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    if (!placement.context().is("location")) {
      return List.of();
    }
    Optional<Placement> outer = Surroundings.block(placement.context());
    Optional<Directive> pass = outer.isPresent() ? pass(outer.get().directive()) : Optional.empty();
    if (pass.isEmpty() || servesFiles(placement.directive())) {
      return List.of();
    }
    Optional<String> path = Seen.path(placement, "users");
    Optional<Seen> seen =
        path.isPresent()
            ? Seen.in(scene, placement, Visit.escape(path.get()), true)
            : Optional.empty();
    Optional<String> file = seen.isPresent() ? seen.get().file() : Optional.empty();
    Optional<LocationBlock> location = LocationBlock.of(placement);
    return file.isPresent() && location.isPresent()
        ? List.of(
            Match.at(location.get().span())
                .value("path", seen.get().target())
                .value("file", file.get())
                .value("pass", pass.get().toString())
                .related("pass", pass.get().head())
                .evidence(seen.get().evidence(Outcome.File.class)))
        : List.of();
  }

  private static Optional<Directive> pass(Directive location) {
    for (Directive directive : location.children()) {
      String name = directive.name().value();
      if (name.endsWith("_pass") && !directive.parameters().isEmpty()) {
        return Optional.of(directive);
      }
    }
    return Optional.empty();
  }

  private static boolean servesFiles(Directive location) {
    for (Directive directive : location.children()) {
      if (FILES.contains(directive.name().value())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<String> values() {
    return List.of("path", "file", "pass");
  }

  @Override
  public List<String> places() {
    return List.of("pass");
  }
}

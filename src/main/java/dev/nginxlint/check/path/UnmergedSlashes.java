package dev.nginxlint.check.path;

import dev.nginxlint.finding.Finding.Evidence;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Outcomes;
import dev.nginxlint.rule.Probe;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.LocationMatch.Modifier;
import java.util.List;
import java.util.Optional;

/** {@code merge_slashes off}: //admin/ is not in the location that guards /admin/. */
record UnmergedSlashes() implements Check {
  private static final List<String> GUARDS =
      List.of("deny", "auth_basic", "auth_request", "auth_jwt", "internal", "return");

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    for (Placement location : scene.directives("location")) {
      Optional<LocationBlock> block = LocationBlock.of(location);
      if (block.isPresent()
          && block.get().modifier() != Modifier.NAMED
          && !block.get().modifier().isRegex()
          && block.get().uri().length() > 1
          && isInScope(placement, location)) {
        Optional<String> guard = guard(block.get());
        String path = block.get().uri() + (block.get().isPrefix() ? "x" : "");
        Optional<Resolution> around =
            guard.isPresent() ? scene.probe().follow(location, "/" + path, true) : Optional.empty();
        Optional<Outcome> passed =
            around.isPresent() && !Probe.isIn(around.get(), location.directive())
                ? Probe.passed(around.get().outcome())
                : Optional.empty();
        if (passed.isPresent()
            && (passed.get() instanceof Outcome.Proxy || passed.get() instanceof Outcome.File)) {
          String line = new Probe.Answer(around.get().request(), Optional.empty()).line();
          return List.of(
              Match.at(placement.directive().head(), "bypass")
                  .value("path", "/" + path)
                  .value("location", block.get().uri())
                  .value("guard", guard.get())
                  .value("becomes", Outcomes.words(passed.get()))
                  .related("location", block.get().span())
                  .evidence(new Evidence(line, Outcomes.words(passed.get()))));
        }
      }
    }
    return List.of(Match.at(placement.directive().head(), "off"));
  }

  private static boolean isInScope(Placement setting, Placement location) {
    Optional<Context> server = location.context().nearest("server");
    return !setting.context().is("server")
        || (server.isPresent() && server.get().equals(setting.context()));
  }

  private static Optional<String> guard(LocationBlock location) {
    for (String name : GUARDS) {
      if (location.has(name)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  @Override
  public List<String> values() {
    return List.of("path", "guard", "becomes");
  }

  @Override
  public List<String> places() {
    return List.of("location");
  }

  @Override
  public List<String> cases() {
    return List.of("bypass", "off");
  }
}

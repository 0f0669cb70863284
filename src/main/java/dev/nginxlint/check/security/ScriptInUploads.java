package dev.nginxlint.check.security;

import dev.nginxlint.finding.Finding.Evidence;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Outcomes;
import dev.nginxlint.rule.Probe;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Ascii;
import java.util.List;
import java.util.Optional;

/**
 * A location for uploaded files in which the regular expression for scripts still takes scripts.
 */
record ScriptInUploads() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    List<Parameter> words = placement.directive().parameters();
    if (words.isEmpty()
        || !Ascii.lowerCase(words.get(words.size() - 1).value()).contains("upload")) {
      return List.of();
    }
    Optional<LocationBlock> location = LocationBlock.of(placement);
    if (location.isEmpty() || !location.get().isPrefix()) {
      return List.of();
    }
    Placement within =
        new Placement(placement.directive(), placement.context().inside(placement.directive()));
    String path = location.get().uri() + (location.get().endsWithSlash() ? "x.php" : "/x.php");
    Optional<Resolution> resolution = scene.probe().follow(within, Visit.escape(path), true);
    if (resolution.isEmpty()) {
      return List.of();
    }
    Optional<Outcome> outcome = Probe.passed(resolution.get().outcome());
    if (outcome.isEmpty()
        || !(outcome.get() instanceof Outcome.Proxy proxy)
        || !proxy.upstream().protocol().equals("fastcgi")
        || Probe.isIn(resolution.get(), placement.directive())) {
      return List.of();
    }
    String line = new Probe.Answer(resolution.get().request(), Optional.empty()).line();
    return List.of(
        Match.at(location.get().span())
            .value("path", path)
            .evidence(new Evidence(line, Outcomes.words(outcome.get()))));
  }

  @Override
  public List<String> values() {
    return List.of("path");
  }
}

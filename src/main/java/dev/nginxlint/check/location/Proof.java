package dev.nginxlint.check.location;

import dev.nginxlint.finding.Finding.Evidence;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Request;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Outcomes;
import dev.nginxlint.rule.Probe;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Placement;
import java.util.Optional;

/** A request that shows what is wrong. */
final class Proof {
  private Proof() {}

  /** Adds what becomes of a path, decoded, in the server around; nothing if that is undecided. */
  static Match add(Match match, Scene scene, Placement placement, String path, boolean files) {
    Optional<Resolution> resolution = scene.probe().follow(placement, Visit.escape(path), files);
    return resolution.isPresent() ? add(match, resolution.get()) : match;
  }

  static Match add(Match match, Resolution resolution) {
    return resolution.outcome() instanceof Outcome.Undecided
        ? match
        : match.evidence(of(resolution));
  }

  static Evidence of(Resolution resolution) {
    return new Evidence(line(resolution.request()), Outcomes.words(resolution.outcome()));
  }

  /** Renders the request: {@code GET http://host/path}. */
  static String line(Request request) {
    return new Probe.Answer(request, Optional.empty()).line();
  }
}

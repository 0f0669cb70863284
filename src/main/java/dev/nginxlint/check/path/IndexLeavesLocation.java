package dev.nginxlint.check.path;

import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.resolve.Step;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Outcomes;
import dev.nginxlint.rule.Probe;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.LocationMatch.Modifier;
import java.util.List;
import java.util.Optional;

/**
 * An exact location of a folder whose index file another location takes: ngx_http_index_handler()
 * starts anew with the URI of the file, which is no longer that of the location.
 */
record IndexLeavesLocation() implements Check {
  private static final String INDEX = "index ";

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Optional<LocationBlock> location = LocationBlock.of(placement);
    if (location.isEmpty()
        || location.get().modifier() != Modifier.EXACT
        || !location.get().endsWithSlash()
        || !(location.get().has("root")
            || location.get().has("alias")
            || location.get().has("index"))) {
      return List.of();
    }
    Placement within =
        new Placement(placement.directive(), placement.context().inside(placement.directive()));
    Optional<Resolution> resolution =
        scene.probe().follow(within, Visit.escape(location.get().uri()), true);
    if (resolution.isEmpty() || Probe.isIn(resolution.get(), placement.directive())) {
      return List.of();
    }
    String found = found(resolution.get());
    Outcome outcome = resolution.get().outcome();
    if (!(found.endsWith(".html") || found.endsWith(".htm")) || !isElsewhere(outcome, found)) {
      return List.of();
    }
    String name = found.substring(found.lastIndexOf('/') + 1);
    Match match =
        Match.at(placement.directive().head())
            .value("path", location.get().uri())
            .value("found", found)
            .value("uri", location.get().uri() + name)
            .value("becomes", Outcomes.words(outcome));
    if (resolution.get().location().isPresent()) {
      match.related("taker", resolution.get().location().get().directive().head());
    }
    return List.of(match);
  }

  /** Returns the index file that was looked for and found first; empty where there is none. */
  private static String found(Resolution resolution) {
    for (Step step : resolution.steps()) {
      String text = step.text();
      if (text.startsWith(INDEX)) {
        return text.substring(INDEX.length());
      }
    }
    return "";
  }

  /** Says whether something else is sent than the file that was found. */
  private static boolean isElsewhere(Outcome outcome, String found) {
    if (outcome instanceof Outcome.File file) {
      return !file.path().equals(found);
    }
    return outcome instanceof Outcome.Proxy
        || (outcome instanceof Outcome.Response response && response.status() >= 400);
  }

  @Override
  public List<String> values() {
    return List.of("path", "found", "uri", "becomes");
  }

  @Override
  public List<String> places() {
    return List.of("taker");
  }
}

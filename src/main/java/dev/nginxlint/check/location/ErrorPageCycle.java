package dev.nginxlint.check.location;

import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.resolve.Step;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A page of an error that ends in an error again and again, until nginx gives up: 500. */
record ErrorPageCycle() implements Check {
  private static final List<String> ANSWERS = List.of("return", "deny");

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Directive errorPage = placement.directive();
    if (!scene.hasAny(List.of("recursive_error_pages"))
        || Complete.server(scene, placement).isEmpty()
        || errorPage.parameters().size() < 2) {
      return List.of();
    }
    for (String path : paths(scene, placement)) {
      Optional<Resolution> resolution = Followed.follow(scene, placement, path);
      if (resolution.isPresent()
          && Followed.isCycle(resolution.get())
          && isFirst(errorPage, resolution.get())) {
        Match match = Match.at(errorPage.head()).value("path", path);
        return List.of(Proof.add(match, resolution.get()));
      }
    }
    return List.of();
  }

  /** Returns paths that may end in an error: of what answers with a status, and the page itself. */
  private static List<String> paths(Scene scene, Placement placement) {
    List<String> paths = new ArrayList<>();
    Optional<String> missing = Followed.missing(placement);
    if (missing.isPresent()) {
      paths.add(missing.get());
    }
    for (LocationBlock location :
        Siblings.in(placement.context().nearest("server").orElseThrow(), scene).locations()) {
      boolean answers = false;
      for (String answer : ANSWERS) {
        answers |= location.has(answer);
      }
      String last = null;
      for (int i = 0; answers && i < Uris.SAMPLES; i++) {
        String sample = Uris.sample(location, i);
        last = sample == null ? last : sample;
      }
      if (last != null) {
        paths.add(last);
      }
    }
    String page = placement.directive().parameter(placement.directive().parameters().size());
    if (page.startsWith("/") && page.indexOf('$') < 0) {
      paths.add(page);
    }
    return paths;
  }

  /** Says whether a directive goes round, and is the one written first of those that do. */
  private static boolean isFirst(Directive errorPage, Resolution resolution) {
    int first = Integer.MAX_VALUE;
    for (Step step : resolution.steps()) {
      if (step.because().isPresent()
          && step.because().get().is("error_page")
          && Followed.times(resolution, step.because().get()) > 1) {
        first = Math.min(first, step.because().get().order());
      }
    }
    return first == errorPage.order();
  }

  @Override
  public List<String> values() {
    return List.of("path");
  }
}

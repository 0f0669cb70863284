package dev.nginxlint.check.correctness;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * CVE-2026-15176: $request_filename asked for in a location with an alias after a rewrite changed
 * the URI: ngx_http_map_uri_to_path() takes the length of a prefix off that is not there.
 */
record FileNameAfterRewrite() implements Check {
  private static final List<String> NAMES = List.of("$request_filename", "${request_filename}");

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Directive rewrite = placement.directive();
    Optional<LocationBlock> location = LocationBlock.around(placement);
    if (location.isEmpty()
        || !location.get().isPrefix()
        || !location.get().has("alias")
        || RewriteRun.ends(rewrite)) {
      return List.of();
    }
    List<Directive> after = new ArrayList<>(RewriteRun.after(placement));
    for (Directive child : location.get().directive().children()) {
      // A return ends the run, and is itself evaluated before the location changes.
      if (child.is("return") && child.order() > rewrite.order()) {
        after.add(child);
      }
    }
    for (Directive next : after) {
      for (Parameter parameter : next.parameters()) {
        if (parameter.value().contains(NAMES.get(0)) || parameter.value().contains(NAMES.get(1))) {
          return List.of(Match.at(rewrite.head()).related("use", next.head()));
        }
      }
    }
    return List.of();
  }

  @Override
  public List<String> places() {
    return List.of("use");
  }
}

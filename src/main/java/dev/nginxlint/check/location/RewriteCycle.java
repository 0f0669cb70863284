package dev.nginxlint.check.location;

import dev.nginxlint.language.Language;
import dev.nginxlint.language.Witness;
import dev.nginxlint.regex.Compilation;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A {@code rewrite} whose result is rewritten again and again, until nginx gives up: 500. */
record RewriteCycle() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Directive rewrite = placement.directive();
    Optional<LocationBlock> around = LocationBlock.directlyAround(placement);
    if (around.isEmpty()
        || !Rewrites.isRewrite(rewrite)
        || Rewrites.isRedirect(rewrite)
        || Rewrites.isFlag(rewrite, "break")) {
      return List.of();
    }
    Optional<Resolution> cycle = Optional.empty();
    for (String path : paths(around.get(), placement, Rewrites.regex(rewrite))) {
      Optional<Resolution> resolution = Followed.follow(scene, placement, path);
      // A rewrite that goes round for odd paths alone is no mistake to tell of.
      if (resolution.isEmpty()
          || !Followed.isCycle(resolution.get())
          || Followed.times(resolution.get(), rewrite) < 2) {
        return List.of();
      }
      cycle = resolution;
    }
    if (cycle.isEmpty()) {
      return List.of();
    }
    Match match = Match.at(rewrite.head()).value("path", cycle.get().request().target());
    return List.of(Proof.add(match, cycle.get()));
  }

  /** Returns paths that come to the location and are rewritten there. */
  private static List<String> paths(
      LocationBlock location, Placement placement, Compilation regex) {
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < Uris.SAMPLES; i++) {
      String sample = Uris.sample(location, i);
      for (String end : sample == null ? List.<String>of() : List.of("", "1/x", "/y/z.html")) {
        String path = sample + end;
        if (Uris.matches(regex, path) && Uris.matches(location, path)) {
          paths.add(path);
        }
      }
    }
    Optional<Language> own = Uris.around(placement.context());
    Optional<Language> rewritten = Language.of(regex);
    if (paths.isEmpty()
        && own.isPresent()
        && rewritten.isPresent()
        && own.get().and(rewritten.get()).and(Language.NORMALIZED).witness()
            instanceof Witness.Found found) {
      paths.add(found.text());
    }
    return paths;
  }

  @Override
  public List<String> values() {
    return List.of("path");
  }
}

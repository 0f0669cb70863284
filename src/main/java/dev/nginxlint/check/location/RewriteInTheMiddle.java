package dev.nginxlint.check.location;

import dev.nginxlint.language.Sampler;
import dev.nginxlint.regex.Compilation;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Outcomes;
import dev.nginxlint.rule.Probe;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/**
 * A {@code rewrite} whose pattern begins like a path and is found in the middle of others: what
 * stands before is dropped, so that another page is sent in their place.
 */
record RewriteInTheMiddle() implements Check {
  private static final int VARIANTS = 4;
  private static final String BEFORE = "/x";

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Directive rewrite = placement.directive();
    if (!Rewrites.isRewrite(rewrite)
        || !beginsWithName(rewrite.parameter(1))
        || !(Rewrites.regex(rewrite) instanceof Compilation.Compiled compiled)) {
      return List.of();
    }
    for (int i = 1; i <= VARIANTS; i++) {
      String path = Sampler.path(compiled.regex().parsed(), i);
      Optional<Resolution> meant = rewritten(scene, placement, path);
      Optional<Resolution> other = rewritten(scene, placement, BEFORE + path);
      if (meant.isPresent() && other.isPresent()) {
        String to = Outcomes.words(meant.get().outcome());
        return to.equals(Outcomes.words(other.get().outcome()))
            ? List.of(
                Match.at(rewrite.parameters().get(0).span())
                    .value("pattern", rewrite.parameter(1))
                    .value("path", path)
                    .value("other", BEFORE + path)
                    .value("to", to)
                    .evidence(Proof.of(other.get())))
            : List.of();
      }
    }
    return List.of();
  }

  /** Says whether a pattern begins with a slash and a name, as a path does. */
  private static boolean beginsWithName(String pattern) {
    return pattern.length() > 2
        && pattern.charAt(0) == '/'
        && Character.isLetterOrDigit(pattern.charAt(1))
        && Character.isLetterOrDigit(pattern.charAt(2));
  }

  /** Follows a path; empty where the directive has no part in it, or the end shows none. */
  private static Optional<Resolution> rewritten(Scene scene, Placement placement, String path) {
    Optional<Resolution> resolution = Followed.follow(scene, placement, path, Probe.ALL_FILES);
    return resolution.isPresent()
            && Followed.times(resolution.get(), placement.directive()) == 1
            && showsPath(resolution.get().outcome())
        ? resolution
        : Optional.empty();
  }

  /** A status is the same for all paths. */
  private static boolean showsPath(Outcome outcome) {
    return outcome instanceof Outcome.File
        || outcome instanceof Outcome.Proxy
        || outcome instanceof Outcome.Redirect;
  }

  @Override
  public List<String> values() {
    return List.of("pattern", "path", "other", "to");
  }
}

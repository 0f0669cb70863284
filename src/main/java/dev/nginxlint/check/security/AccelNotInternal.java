package dev.nginxlint.check.security;

import dev.nginxlint.finding.Finding.Evidence;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Probe;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Surroundings;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Ascii;
import java.util.List;
import java.util.Optional;

/**
 * A location whose name says that only the application sends requests there, beside an application,
 * without {@code internal} or anything else that keeps clients away.
 */
record AccelNotInternal() implements Check {
  private static final String[] WORDS = {
    "internal", "protected", "x-accel", "xaccel", "accel", "sendfile", "x-sendfile", "_private"
  };

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Optional<LocationBlock> location = LocationBlock.of(placement);
    if (location.isEmpty()
        || !location.get().isPrefix()
        || location.get().has("internal")
        || !(location.get().has("alias") || location.get().has("root"))
        || !isNamed(location.get().uri())) {
      return List.of();
    }
    Context inside = placement.context().inside(placement.directive());
    Placement within = new Placement(placement.directive(), inside);
    if (Restrictions.of(scene, within).any() || !hasApplication(scene, placement)) {
      return List.of();
    }
    String path = location.get().uri() + (location.get().endsWithSlash() ? "x" : "/x");
    Optional<Probe.Answer> answer = scene.probe().ask(within, placement.directive(), path);
    if (answer.isEmpty()
        || answer.get().outcome().isEmpty()
        || !(answer.get().outcome().get() instanceof Outcome.File file)) {
      return List.of();
    }
    return List.of(
        Match.at(location.get().span())
            .value("path", path)
            .value("file", file.path())
            .evidence(new Evidence(answer.get().line(), file.path())));
  }

  private static boolean isNamed(String uri) {
    String lower = Ascii.lowerCase(uri);
    for (String word : WORDS) {
      for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
        char before = at == 0 ? '/' : lower.charAt(at - 1);
        int end = at + word.length();
        char after = end == lower.length() ? '/' : lower.charAt(end);
        boolean begins = before == '/' && "/-_".indexOf(after) >= 0;
        if (begins || (after == '/' && "-_".indexOf(before) >= 0)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasApplication(Scene scene, Placement placement) {
    for (Directive beside : Surroundings.in(placement.context(), scene.configuration())) {
      if (beside.is("location") && isPassed(beside)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPassed(Directive block) {
    for (Directive child : block.children()) {
      if (child.name().value().endsWith("_pass")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<String> values() {
    return List.of("path", "file");
  }
}

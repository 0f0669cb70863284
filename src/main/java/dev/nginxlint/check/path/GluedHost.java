package dev.nginxlint.check.path;

import dev.nginxlint.finding.Finding.Evidence;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Outcomes;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/**
 * A {@code proxy_pass} in which what is captured of the path follows the host without a slash, and
 * becomes part of it.
 */
record GluedHost() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    String origin = ProxyUrlText.of(placement.directive().parameter(1)).origin();
    int variable = origin.lastIndexOf('$');
    Optional<String> path =
        variable > origin.indexOf("://") + 3 ? Seen.path(placement, "users") : Optional.empty();
    String last = path.isPresent() ? path.get().substring(path.get().lastIndexOf('/') + 1) : "";
    Optional<Seen> seen =
        last.length() > 2
            ? Seen.in(scene, placement, Visit.escape(path.get()), true)
            : Optional.empty();
    if (seen.isEmpty() || !isGlued(seen.get().resolution().outcome(), last)) {
      return List.of();
    }
    String becomes = Outcomes.words(seen.get().resolution().outcome());
    return List.of(
        Match.at(placement.directive().parameters().get(0).span())
            .value("path", seen.get().target())
            .value("url", origin.substring(0, variable) + last)
            .evidence(new Evidence(seen.get().line(), becomes)));
  }

  /** Says whether the host ends with a word of the path, or is none because of it. */
  private static boolean isGlued(Outcome outcome, String word) {
    if (outcome instanceof Outcome.Response response) {
      return response.reason().contains("invalid port in upstream");
    }
    return outcome instanceof Outcome.Proxy proxy
        && proxy.upstream().server().endsWith(word)
        && proxy.upstream().server().length() > word.length();
  }

  @Override
  public List<String> values() {
    return List.of("path", "url");
  }
}

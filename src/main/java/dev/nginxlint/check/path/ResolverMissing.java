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
 * A name in an address with variables, and no {@code resolver}: ngx_http_upstream_init_request().
 */
record ResolverMissing() implements Check {
  private static final String REASON = "no resolver defined to resolve ";

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Optional<String> path =
        placement.context().is("if") ? Optional.empty() : Seen.path(placement, "users");
    Optional<Seen> seen =
        path.isPresent()
            ? Seen.in(scene, placement, Visit.escape(path.get()), true)
            : Optional.empty();
    if (seen.isEmpty()
        || !(seen.get().resolution().outcome() instanceof Outcome.Response response)
        || !response.reason().startsWith(REASON)) {
      return List.of();
    }
    return List.of(
        Match.at(placement.directive().parameters().get(0).span())
            .value("path", seen.get().target())
            .value("name", response.reason().substring(REASON.length()))
            .evidence(new Evidence(seen.get().line(), Outcomes.words(response))));
  }

  @Override
  public List<String> values() {
    return List.of("path", "name");
  }
}

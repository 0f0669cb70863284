package dev.nginxlint.check.security;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Surroundings;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.List;

/** A {@code return} beside what is to keep requests away: the REWRITE phase is the earlier one. */
record ReturnBeforeAccess() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Directive directive = placement.directive();
    if (directive.parameters().isEmpty() || !tells(directive, placement.context().is("server"))) {
      return List.of();
    }
    for (Directive other : Surroundings.in(placement.context(), scene.configuration())) {
      boolean refuses = other.is("deny") || other.is("auth_request") || other.is("auth_basic");
      if (refuses && !other.parameters().isEmpty() && !other.parameter(1).equals("off")) {
        return List.of(
            Match.at(directive.head())
                .value("restriction", other.head().text())
                .related("restriction", other.head()));
      }
    }
    return List.of();
  }

  /** Says whether the answer is more than a refusal, or a redirect of a whole server. */
  private static boolean tells(Directive answer, boolean ofServer) {
    String code = answer.parameter(1);
    return code.startsWith("2")
        || (!ofServer && (code.startsWith("3") || code.contains("://") || code.startsWith("/")));
  }

  @Override
  public List<String> values() {
    return List.of("restriction");
  }

  @Override
  public List<String> places() {
    return List.of("restriction");
  }
}

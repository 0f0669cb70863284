package dev.nginxlint.check.security;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Surroundings;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/** A {@code return} beside what is to keep requests away: the REWRITE phase is the earlier one. */
record ReturnBeforeAccess() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Directive directive = placement.directive();
    Context block = placement.context();
    boolean conditional = block.is("if") && block.outer().isPresent();
    if (directive.parameters().isEmpty()
        || (conditional ? !sends(directive, block) : !tells(directive, block.is("server")))) {
      return List.of();
    }
    for (Directive other :
        Surroundings.in(conditional ? block.outer().get() : block, scene.configuration())) {
      boolean refuses = other.is("deny") || other.is("auth_request") || other.is("auth_basic");
      if (refuses && !other.parameters().isEmpty() && !other.parameter(1).equals("off")) {
        return List.of(
            Match.at(directive.head(), "own")
                .value("restriction", other.head().text())
                .related("restriction", other.head()));
      }
    }
    return block.is("location") && isPage(directive) ? inherited(scene, placement) : List.of();
  }

  /** Looks at what the blocks around refuse; a location that others lead to is let off. */
  private static List<Match> inherited(Scene scene, Placement placement) {
    Optional<LocationBlock> location = LocationBlock.directlyAround(placement);
    if (location.isEmpty()
        || location.get().has("internal")
        || location.get().has("allow")
        || location.get().modifier().word().equals("@")) {
      return List.of();
    }
    for (Placement deny : scene.inForce(placement, "deny")) {
      if (deny.directive().parameter(1).equals("all")) {
        return List.of(
            Match.at(placement.directive().head(), "inherited")
                .value("restriction", deny.directive().head().text())
                .related("restriction", deny.directive().head()));
      }
    }
    return List.of();
  }

  private static boolean isPage(Directive answer) {
    return answer.is("return")
        && answer.parameters().size() > 1
        && answer.parameter(1).startsWith("2")
        && !answer.parameter(2).isEmpty();
  }

  /**
   * Says whether a page is sent under a condition; what only turns some methods away, or sends
   * others elsewhere, is to be known to all.
   */
  private static boolean sends(Directive answer, Context condition) {
    Directive block = condition.directive().orElse(answer);
    return isPage(answer) && !block.toString().contains("$request_method");
  }

  /** Says whether the answer is more than a refusal, or a redirect of a whole server. */
  private static boolean tells(Directive answer, boolean ofServer) {
    if (answer.is("rewrite")) {
      return !ofServer && redirects(answer);
    }
    String code = answer.parameter(1);
    return code.startsWith("2")
        || (!ofServer && (code.startsWith("3") || code.contains("://") || code.startsWith("/")));
  }

  /** ngx_http_rewrite(): what its flag or the start of an address makes a redirect. */
  private static boolean redirects(Directive rewrite) {
    int count = rewrite.parameters().size();
    String target = count > 1 ? rewrite.parameter(2) : "";
    String flag = count > 2 ? rewrite.parameter(3) : "";
    return flag.equals("redirect")
        || flag.equals("permanent")
        || target.startsWith("http://")
        || target.startsWith("https://")
        || target.startsWith("$scheme");
  }

  @Override
  public List<String> values() {
    return List.of("restriction");
  }

  @Override
  public List<String> cases() {
    return List.of("own", "inherited");
  }

  @Override
  public List<String> places() {
    return List.of("restriction");
  }
}

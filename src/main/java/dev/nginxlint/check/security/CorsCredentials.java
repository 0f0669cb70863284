package dev.nginxlint.check.security;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.taint.Taint;
import dev.nginxlint.taint.Taints;
import dev.nginxlint.value.Ascii;
import java.util.List;

/** {@code Access-Control-Allow-Credentials} together with an origin that is any. */
record CorsCredentials() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Directive directive = placement.directive();
    if (directive.parameters().size() < 2 || !is(directive, "access-control-allow-origin")) {
      return List.of();
    }
    String origin = directive.parameter(2);
    String wording = origin.equals("*") ? "any" : origin.equals("null") ? "null" : "";
    if (origin.indexOf('$') >= 0) {
      Taint taint = Taints.of(scene).of(origin, placement);
      boolean reflects = taint.known() && taint.from().equals("$http_origin");
      wording = reflects && taint.canHold('x') && taint.starts().contains('h') ? "reflected" : "";
    }
    if (wording.isEmpty()) {
      return List.of();
    }
    for (Placement other : scene.inForce(placement, directive.name().value())) {
      if (other.directive().parameters().size() >= 2
          && is(other.directive(), "access-control-allow-credentials")
          && Ascii.same(other.directive().parameter(2), "true")) {
        return List.of(
            Match.at(directive.parameters().get(1).span(), wording)
                .related("credentials", other.directive().head()));
      }
    }
    return List.of();
  }

  private static boolean is(Directive directive, String header) {
    return Ascii.same(directive.parameter(1), header);
  }

  @Override
  public List<String> places() {
    return List.of("credentials");
  }

  @Override
  public List<String> cases() {
    return List.of("any", "null", "reflected");
  }
}

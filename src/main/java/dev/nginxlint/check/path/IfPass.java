package dev.nginxlint.check.path;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/**
 * A {@code proxy_pass} in an {@code if}: it cannot have a URI part, so that it keeps the prefix
 * that the one around it takes away.
 */
record IfPass() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Optional<LocationBlock> around = LocationBlock.around(placement);
    String own = placement.directive().parameter(1);
    if (around.isEmpty() || !around.get().isPrefix() || own.indexOf('$') >= 0) {
      return List.of();
    }
    LocationBlock location = around.get();
    for (Directive directive : location.directive().children()) {
      Optional<ProxyTarget> target =
          directive.is("proxy_pass") ? ProxyTarget.parse(directive.parameter(1)) : Optional.empty();
      if (target.isPresent()
          && !target.get().uriPart().isEmpty()
          && !target.get().uriPart().equals(location.uri())
          && !location.has("rewrite")
          && !rewrites(placement)) {
        String rest = location.endsWithSlash() ? "users" : "/users";
        return List.of(
            Match.at(placement.directive().head())
                .value("path", location.uri() + rest)
                .value("otherwise", target.get().uriPart() + rest)
                .value("part", target.get().uriPart())
                .related("pass", directive.head()));
      }
    }
    return List.of();
  }

  private static boolean rewrites(Placement placement) {
    Optional<Directive> block = placement.context().directive();
    if (block.isPresent()) {
      for (Directive directive : block.get().children()) {
        if (directive.is("rewrite")) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public List<String> values() {
    return List.of("path", "otherwise", "part");
  }

  @Override
  public List<String> places() {
    return List.of("pass");
  }
}

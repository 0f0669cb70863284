package dev.nginxlint.check.correctness;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.HashSet;
import java.util.List;

/**
 * CVE-2026-9256: a replacement without variables is measured by the URI, whose characters count
 * twice where captures overlap and both are escaped: in a redirect, and after a "?".
 */
record OverlappingCaptures() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Directive rewrite = placement.directive();
    if (rewrite.parameters().size() < 2) {
      return List.of();
    }
    String replacement = rewrite.parameter(2);
    List<Integer> all = Captures.used(replacement);
    // With a variable, or a capture twice, each part is measured as it is written.
    if (Captures.usesVariable(replacement) || new HashSet<>(all).size() != all.size()) {
      return List.of();
    }
    int mark = replacement.indexOf('?');
    String escaped =
        RewriteRun.redirects(rewrite) ? replacement : mark < 0 ? "" : replacement.substring(mark);
    List<Integer> used = Captures.used(escaped);
    List<Integer> around = Captures.around(rewrite.parameter(1));
    for (int inner : used) {
      for (int outer : used) {
        if (Captures.liesIn(inner, outer, around)) {
          return List.of(
              Match.at(rewrite.parameters().get(0).span())
                  .value("outer", "$" + outer)
                  .value("inner", "$" + inner));
        }
      }
    }
    return List.of();
  }

  @Override
  public List<String> values() {
    return List.of("outer", "inner");
  }
}

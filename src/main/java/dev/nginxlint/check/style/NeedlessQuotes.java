package dev.nginxlint.check.style;

import dev.nginxlint.finding.Fix;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import java.util.ArrayList;
import java.util.List;

/** Words in quotes that would be the same words without. */
record NeedlessQuotes() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    List<Match> found = new ArrayList<>();
    look(scene.configuration().directives(), found);
    return found;
  }

  private static void look(List<Directive> block, List<Match> found) {
    for (Directive directive : block) {
      for (Parameter parameter : directive.parameters()) {
        String value = parameter.value();
        if (parameter.quoted() && isPlain(value)) {
          Fix.Edit edit = new Fix.Edit(parameter.span(), value);
          found.add(
              Match.at(parameter.span())
                  .value("word", value)
                  .fix(new Fix("drop the quotes", true, List.of(edit))));
        }
      }
      if (!directive.is("map") && !directive.is("geo") && !directive.is("types")) {
        look(directive.children(), found);
      }
    }
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "_-./:".indexOf(c) >= 0;
      if (!plain) {
        return false;
      }
    }
    return !value.isEmpty();
  }

  @Override
  public List<String> values() {
    return List.of("word");
  }
}

package dev.nginxlint.check.style;

import dev.nginxlint.finding.Fix;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.Span;
import dev.nginxlint.syntax.Placement;
import java.util.ArrayList;
import java.util.List;

/** Spaces that nothing needs: at the end of a line, or before a ";". */
record NeedlessSpaces(boolean trailing) implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    List<Match> found = new ArrayList<>();
    for (SourceFile file : scene.configuration().files()) {
      SourceText text = SourceText.of(file);
      List<Integer> places = trailing ? text.trailingSpaces() : text.spacesBeforeSemicolons();
      for (int i = 0; i < places.size(); i += 2) {
        Span span = new Span(file, places.get(i), places.get(i + 1));
        found.add(
            Match.at(span).fix(new Fix("drop the spaces", true, List.of(new Fix.Edit(span, "")))));
      }
    }
    return found;
  }
}

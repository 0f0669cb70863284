package dev.nginxlint.check.style;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.source.Span;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.ArrayList;
import java.util.List;

/** Directives of one block that do not start in one column. */
record UnevenIndentation() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    List<Match> found = new ArrayList<>();
    look(scene.configuration().directives(), found);
    return found;
  }

  private static void look(List<Directive> block, List<Match> found) {
    String first = "";
    Directive leader = null;
    for (Directive directive : block) {
      Span name = directive.name().span();
      String text = name.file().text();
      int start = name.start();
      while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
        start--;
      }
      // One that follows another on its line has no indentation of its own.
      if (start == 0 || text.charAt(start - 1) == '\n') {
        String indentation = text.substring(start, name.start());
        if (leader == null || leader.name().span().file() != name.file()) {
          leader = directive;
          first = indentation;
        } else if (!indentation.equals(first)) {
          found.add(Match.at(name).related("first", leader.name().span()));
        }
      }
      look(directive.children(), found);
    }
  }

  @Override
  public List<String> places() {
    return List.of("first");
  }
}

package dev.nginxlint.check.correctness;

import dev.nginxlint.finding.Fix;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.source.Span;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import java.util.ArrayList;
import java.util.List;

/** The parameter {@code http2} of {@code listen}, which became a directive in nginx 1.25.1. */
record ListenHttp2() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Directive listen = placement.directive();
    Parameter before = listen.name();
    for (Parameter parameter : listen.parameters()) {
      if (parameter.value().equals("http2")) {
        return List.of(Match.at(parameter.span()).fix(fix(scene, placement, before, parameter)));
      }
      before = parameter;
    }
    return List.of();
  }

  /** Takes the parameter away, and says it once for the server. */
  private static Fix fix(Scene scene, Placement placement, Parameter before, Parameter http2) {
    List<Fix.Edit> edits = new ArrayList<>();
    Span word = http2.span();
    edits.add(new Fix.Edit(new Span(word.file(), before.span().end(), word.end()), ""));
    if (scene.inForce(placement, "http2").isEmpty() && isFirst(scene, placement)) {
      Span listen = placement.directive().span();
      String text = listen.file().text();
      int start = listen.start();
      while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
        start--;
      }
      boolean alone = start == 0 || text.charAt(start - 1) == '\n';
      String between = alone ? "\n" + text.substring(start, listen.start()) : " ";
      Span after = new Span(listen.file(), listen.end(), listen.end());
      edits.add(new Fix.Edit(after, between + "http2 on;"));
    }
    return new Fix("write \"http2 on\"", false, edits);
  }

  private static boolean isFirst(Scene scene, Placement placement) {
    for (Placement other : scene.beside(placement, "listen")) {
      for (Parameter parameter : other.directive().parameters()) {
        if (parameter.value().equals("http2")) {
          return other.directive().order() == placement.directive().order();
        }
      }
    }
    return true;
  }
}

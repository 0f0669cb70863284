package dev.nginxlint.lint;

import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import java.util.ArrayList;
import java.util.List;

/** The check of a rule that says what to look for by {@code match}. */
record MatchCheck(List<String> names, Matcher matcher) implements Check {
  private static final int NUMBERED = 9;

  @Override
  public List<Match> find(Scene scene) {
    List<Match> matches = new ArrayList<>();
    for (String name : names) {
      for (Placement placement : scene.directives(name)) {
        if (matcher.matches(placement)) {
          matches.add(match(placement));
        }
      }
    }
    return matches;
  }

  private static Match match(Placement placement) {
    List<Parameter> parameters = placement.directive().parameters();
    Match match = Match.at(placement.directive().head(), "");
    match.value("directive", placement.directive().name().value());
    match.value("context", placement.context().name());
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < parameters.size(); i++) {
      all.append(i == 0 ? "" : " ").append(parameters.get(i).value());
    }
    match.value("parameters", all.toString());
    for (int i = 0; i < NUMBERED; i++) {
      String value = i < parameters.size() ? parameters.get(i).value() : "";
      match.value(Integer.toString(i + 1), value);
    }
    return match;
  }

  @Override
  public List<String> values() {
    List<String> values = new ArrayList<>(List.of("directive", "context", "parameters"));
    for (int i = 1; i <= NUMBERED; i++) {
      values.add(Integer.toString(i));
    }
    return values;
  }
}

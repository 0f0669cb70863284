package dev.nginxlint.check.style;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.ComplexValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A variable written in two ways: nginx folds the case of their names wherever it reads one, so
 * both are the same variable.
 */
record VariableSpelling() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    List<Match> found = new ArrayList<>();
    look(scene.configuration().directives(), new HashMap<>(), found);
    return found;
  }

  private static void look(List<Directive> block, Map<String, Parameter> first, List<Match> found) {
    for (Directive directive : block) {
      if (isCode(directive)) {
        continue;
      }
      for (Parameter parameter : directive.parameters()) {
        look(parameter, first, found);
      }
      look(directive.children(), first, found);
    }
  }

  /** Programs of other languages have variables of their own. */
  private static boolean isCode(Directive directive) {
    String name = directive.name().value();
    return name.contains("_by_lua") || name.startsWith("perl") || name.startsWith("js_");
  }

  private static void look(Parameter parameter, Map<String, Parameter> first, List<Match> found) {
    String text = parameter.value();
    for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
      int start = text.startsWith("{", at + 1) ? at + 2 : at + 1;
      int end = start;
      while (end < text.length() && ComplexValue.isNameCharacter(text.charAt(end))) {
        end++;
      }
      String name = text.substring(start, end);
      // All in upper case is a template, filled in before nginx reads it.
      if (name.isEmpty() || name.equals(Ascii.upperCase(name))) {
        continue;
      }
      String key = Ascii.lowerCase(name) + " is written ";
      Parameter before = first.putIfAbsent(Ascii.lowerCase(name), parameter);
      Parameter same = first.putIfAbsent(key + name, parameter);
      if (before != null && same == null) {
        found.add(
            Match.at(parameter.span())
                .value("variable", "$" + name)
                .related("before", before.span()));
      }
    }
  }

  @Override
  public List<String> values() {
    return List.of("variable");
  }

  @Override
  public List<String> places() {
    return List.of("before");
  }
}

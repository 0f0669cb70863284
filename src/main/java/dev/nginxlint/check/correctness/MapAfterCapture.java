package dev.nginxlint.check.correctness;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import java.util.ArrayList;
import java.util.List;

/**
 * CVE-2026-42533: a string that uses a capture, and after it a map whose patterns set captures
 * anew: the capture is measured before and copied after.
 */
record MapAfterCapture() implements Check {
  private static final String KEPT = "strings with two variables";

  /** A parameter that names more than one variable. */
  private record Text(Parameter parameter) {}

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Directive map = placement.directive();
    if (map.parameters().size() < 2 || !map.parameter(2).startsWith("$")) {
      return List.of();
    }
    boolean numbered = false;
    List<String> names = new ArrayList<>();
    for (Directive entry : map.children()) {
      String pattern = entry.name().value();
      if (pattern.startsWith("~")) {
        numbered |= Captures.around(pattern).size() > 1;
        addNames(pattern, names);
      }
    }
    if (!numbered) {
      return List.of();
    }
    String variable = map.parameter(2).substring(1);
    for (Text text : texts(scene)) {
      String value = text.parameter().value();
      int use = place(value, variable);
      if (use > 0 && usesCapture(value.substring(0, use), names)) {
        return List.of(
            Match.at(map.head()).value("text", value).related("text", text.parameter().span()));
      }
    }
    return List.of();
  }

  private static boolean usesCapture(String text, List<String> names) {
    if (!Captures.used(text).isEmpty()) {
      return true;
    }
    for (String name : names) {
      if (place(text, name) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Adds the names of groups: {@code (?<name>...)}. */
  private static void addNames(String pattern, List<String> names) {
    int start = pattern.indexOf("(?<");
    while (start >= 0) {
      int end = pattern.indexOf('>', start);
      if (end > start) {
        names.add(pattern.substring(start + 3, end));
      }
      start = pattern.indexOf("(?<", start + 3);
    }
  }

  /** Returns where a text uses a variable, -1 where it does not. */
  private static int place(String text, String variable) {
    int at = text.indexOf('$');
    while (at >= 0) {
      boolean braced = at + 1 < text.length() && text.charAt(at + 1) == '{';
      int start = braced ? at + 2 : at + 1;
      int end = start + variable.length();
      if (text.startsWith(variable, start) && (end == text.length() || !isName(text.charAt(end)))) {
        return at;
      }
      at = text.indexOf('$', at + 1);
    }
    return -1;
  }

  private static boolean isName(char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static List<Text> texts(Scene scene) {
    List<Text> texts = new ArrayList<>();
    if (scene.kept(KEPT) instanceof List<?> kept) {
      for (Object text : kept) {
        texts.add((Text) text);
      }
      return texts;
    }
    for (String name : scene.names()) {
      // A log format writes its variables one by one.
      if (!name.equals("log_format")) {
        for (Placement placement : scene.directives(name)) {
          for (Parameter parameter : placement.directive().parameters()) {
            String value = parameter.value();
            if (value.indexOf('$') >= 0 && value.indexOf('$') != value.lastIndexOf('$')) {
              texts.add(new Text(parameter));
            }
          }
        }
      }
    }
    scene.keep(KEPT, List.copyOf(texts));
    return texts;
  }

  @Override
  public List<String> values() {
    return List.of("text");
  }

  @Override
  public List<String> places() {
    return List.of("text");
  }
}

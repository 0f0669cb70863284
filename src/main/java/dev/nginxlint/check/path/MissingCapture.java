package dev.nginxlint.check.path;

import dev.nginxlint.regex.Regex;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.ComplexValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A {@code $1} to {@code $9} that no regular expression before it can have set: always empty.
 *
 * <p>What a regular expression sets holds until the next one matches, even in another location. So
 * it is certain in a {@code rewrite} and in a location given by a regular expression, which set
 * their own; and elsewhere where none in the whole server has so many groups.
 */
record MissingCapture() implements Check {
  private static final int UNKNOWN = 9;

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Directive directive = placement.directive();
    if (directive.is("map")) {
      return rows(directive);
    }
    int first = directive.is("rewrite") ? 1 : 0;
    for (int i = first; i < directive.parameters().size(); i++) {
      Parameter parameter = directive.parameters().get(i);
      int number = highest(parameter.value());
      int set = number > 0 ? set(scene, placement) : UNKNOWN;
      if (number > set) {
        return List.of(match(parameter, number, set));
      }
    }
    return List.of();
  }

  /** Looks at the lines of a map: a value is made of what its own pattern has captured. */
  private static List<Match> rows(Directive map) {
    List<Match> matches = new ArrayList<>();
    for (Directive row : map.children()) {
      String key = row.name().value();
      if (key.startsWith("~") && row.parameters().size() == 1) {
        boolean caseless = key.startsWith("~*");
        int number = highest(row.parameter(1));
        int set = number > 0 ? groups(Sample.regex(key.substring(caseless ? 2 : 1), caseless)) : 0;
        if (number > set) {
          matches.add(match(row.parameters().get(0), number, set));
        }
      }
    }
    return matches;
  }

  private static Match match(Parameter parameter, int number, int set) {
    return Match.at(parameter.span())
        .value("capture", "$" + number)
        .value("groups", set == 0 ? "nothing" : set == 1 ? "$1" : "$1 to $" + set);
  }

  /** Says whether a text has a number after a "$", as few do. */
  private static boolean mayHaveCapture(String text) {
    for (int at = text.indexOf('$') + 1; at > 0; at = text.indexOf('$', at) + 1) {
      if (at < text.length() && text.charAt(at) >= '1' && text.charAt(at) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static int highest(String text) {
    int highest = 0;
    Optional<ComplexValue> value =
        mayHaveCapture(text) ? ComplexValue.parse(text).value() : Optional.empty();
    if (value.isPresent()) {
      for (ComplexValue.Part part : value.get().parts()) {
        if (part instanceof ComplexValue.Capture capture) {
          highest = Math.max(highest, capture.number());
        }
      }
    }
    return highest;
  }

  /** Returns how many groups can have captured something where a directive runs. */
  private static int set(Scene scene, Placement placement) {
    if (placement.directive().is("rewrite")) {
      return groups(Sample.regex(placement.directive().parameter(1), false));
    }
    for (Placement map : scene.directives("map")) {
      for (Directive row : map.directive().children()) {
        if (row.name().value().startsWith("~")) {
          return UNKNOWN;
        }
      }
    }
    Optional<LocationBlock> location = LocationBlock.around(placement);
    if (location.isPresent() && location.get().modifier().isRegex()) {
      return Math.max(groups(Seen.regex(location.get())), within(location.get().directive()));
    }
    Optional<Context> server = placement.context().nearest("server");
    return server.isPresent() && server.get().directive().isPresent()
        ? within(server.get().directive().get())
        : UNKNOWN;
  }

  /** Returns the most groups of a pattern in a block. */
  private static int within(Directive block) {
    int most = 0;
    for (Directive directive : block.children()) {
      most = Math.max(most, Math.max(own(directive), within(directive)));
    }
    return most;
  }

  private static int own(Directive directive) {
    String name = directive.name().value();
    List<Parameter> words = directive.parameters();
    if (name.equals("rewrite")) {
      return words.isEmpty() ? 0 : groups(Sample.regex(directive.parameter(1), false));
    }
    if (name.equals("server_name") || name.equals("location") || name.equals("if")) {
      for (Parameter word : words) {
        if (word.value().contains("~")) {
          return patterns(words, name.equals("if"));
        }
      }
      return 0;
    }
    // Lua and its like can do anything; what cannot be read may hold it.
    return name.contains("_by_") || name.startsWith("js_") || name.startsWith("perl") ? UNKNOWN : 0;
  }

  /** Returns the most groups that any of some words has, taken as a pattern. */
  private static int patterns(List<Parameter> words, boolean inBrackets) {
    int most = 0;
    for (int i = 0; i < words.size(); i++) {
      int bracket = inBrackets && i == 0 ? 1 : 0;
      most = Math.max(most, count(words.get(i).value()) - bracket);
    }
    return most;
  }

  private static int count(String text) {
    int count = 0;
    for (int i = text.indexOf('('); i >= 0; i = text.indexOf('(', i + 1)) {
      count++;
    }
    return count;
  }

  private static int groups(Optional<Regex> regex) {
    return regex.isPresent() ? regex.get().captureCount() : UNKNOWN;
  }

  @Override
  public List<String> values() {
    return List.of("capture", "groups");
  }
}

package dev.nginxlint.check.security;

import dev.nginxlint.config.Condition;
import dev.nginxlint.config.ConditionReader;
import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.Regex;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.Patterns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pattern that is to let some sites pass, and lets others pass too.
 *
 * @param header {@code http_origin} or {@code http_referer}
 */
record OriginRegex(String header) implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Directive directive = placement.directive();
    if (directive.is("map")) {
      return ofMap(directive);
    }
    Optional<Condition> condition = ConditionReader.read(directive);
    if (condition.isEmpty()
        || !(condition.get() instanceof Condition.Matches matches)
        || !matches.variable().equals(header)
        || (!matches.negated() && refuses(directive))) {
      return List.of();
    }
    List<Match> found = new ArrayList<>();
    int last = directive.parameters().size();
    int at = directive.parameter(last).equals(")") ? last - 2 : last - 1;
    add(matches.regex(), directive.parameters().get(at), found);
    return found;
  }

  /** Says whether a block answers by itself, and with a refusal. */
  private static boolean refuses(Directive block) {
    for (Directive child : block.children()) {
      if (child.is("return") && !child.parameters().isEmpty()) {
        return child.parameter(1).startsWith("4");
      }
    }
    return false;
  }

  private List<Match> ofMap(Directive map) {
    if (map.parameters().size() != 2
        || !Ascii.lowerCase(map.parameter(1)).equals("$" + header)
        || !header.equals("http_origin")) {
      return List.of();
    }
    List<Match> found = new ArrayList<>();
    for (Directive line : map.children()) {
      String key = line.name().value();
      boolean caseless = key.startsWith("~*");
      if (!key.startsWith("~") || line.parameters().size() != 1 || isNothing(line.parameter(1))) {
        continue;
      }
      Optional<Compilation> regex =
          Patterns.compile(key.substring(caseless ? 2 : 1), caseless).value();
      if (regex.isPresent()) {
        add(regex.get(), line.name(), found);
      }
    }
    return found;
  }

  private static boolean isNothing(String value) {
    return value.isEmpty() || value.equals("0") || value.equals("off") || value.equals("false");
  }

  private void add(
      Compilation compilation, dev.nginxlint.syntax.Parameter written, List<Match> into) {
    if (!(compilation instanceof Compilation.Compiled compiled)) {
      return;
    }
    Regex regex = compiled.regex();
    Optional<Strangers.Found> stranger = Strangers.find(regex, header.equals("http_referer"));
    if (stranger.isPresent()) {
      into.add(
          Match.at(written.span())
              .value("pattern", regex.pattern())
              .value("meant", stranger.get().meant())
              .value("stranger", stranger.get().stranger()));
    }
  }

  @Override
  public List<String> values() {
    return List.of("pattern", "meant", "stranger");
  }
}

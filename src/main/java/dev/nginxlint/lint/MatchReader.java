package dev.nginxlint.lint;

import dev.nginxlint.lint.Matcher.ParameterLike.Comparison;
import java.util.ArrayList;
import java.util.List;

/** Compiles the {@code match} of a rule. */
final class MatchReader {
  static final List<String> KEYS =
      List.of("directive", "context", "parameter", "inside", "has", "all", "any", "not");

  private static final List<String> PARAMETER_KEYS =
      List.of("at", "is", "starts", "ends", "contains");

  private MatchReader() {}

  /** Reads a match; it must name directives, so that rules are looked up by them. */
  static Check read(Keys match) {
    if (!match.has("directive")) {
      throw match.broken("", "\"match\" must name a \"directive\"");
    }
    return new MatchCheck(match.texts("directive"), matcher(match));
  }

  private static Matcher matcher(Keys match) {
    List<Matcher> all = new ArrayList<>();
    for (String key : match.names()) {
      all.add(
          switch (key) {
            case "directive" -> new Matcher.Named(match.texts(key));
            case "context" -> new Matcher.Within(match.texts(key));
            case "parameter" -> parameter(match.mapping(key, PARAMETER_KEYS));
            case "inside" -> new Matcher.Inside(matcher(match.mapping(key, KEYS)));
            case "has" -> new Matcher.Has(matcher(match.mapping(key, KEYS)));
            case "not" -> new Matcher.Not(matcher(match.mapping(key, KEYS)));
            case "all" -> new Matcher.All(matchers(match, key));
            default -> new Matcher.Any(matchers(match, key));
          });
    }
    return all.size() == 1 ? all.get(0) : new Matcher.All(all);
  }

  private static List<Matcher> matchers(Keys match, String key) {
    List<Matcher> matchers = new ArrayList<>();
    for (Keys entry : match.mappings(key, KEYS)) {
      matchers.add(matcher(entry));
    }
    return matchers;
  }

  private static Matcher parameter(Keys keys) {
    int at = keys.has("at") ? keys.number("at") : 0;
    List<Matcher> all = new ArrayList<>();
    for (String key : keys.names()) {
      if (!key.equals("at")) {
        all.add(new Matcher.ParameterLike(at, comparison(key), keys.text(key)));
      }
    }
    if (all.isEmpty()) {
      throw keys.broken("", "\"parameter\" needs one of is, starts, ends, contains");
    }
    return all.size() == 1 ? all.get(0) : new Matcher.All(all);
  }

  private static Comparison comparison(String key) {
    return switch (key) {
      case "is" -> Comparison.IS;
      case "starts" -> Comparison.STARTS;
      case "ends" -> Comparison.ENDS;
      default -> Comparison.CONTAINS;
    };
  }
}

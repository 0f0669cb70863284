package dev.nginxlint.rule;

import dev.nginxlint.value.NginxVersion;
import java.util.ArrayList;
import java.util.List;

/** Compiles the {@code match} of a rule. */
public final class MatchReader {
  public static final List<String> KEYS =
      List.of(
          "directive",
          "context",
          "parameter",
          "parameters",
          "location",
          "inside",
          "under",
          "has",
          "beside",
          "in-force",
          "anywhere",
          "first",
          "once",
          "whole",
          "nginx",
          "all",
          "any",
          "not");

  private static final List<String> MODIFIERS = List.of("none", "=", "^~", "~", "~*", "@");
  private static final List<String> PARAMETER_KEYS = with("at", ConditionReader.KEYS);

  private MatchReader() {}

  private static List<String> with(String key, List<String> keys) {
    List<String> all = new ArrayList<>(keys);
    all.add(0, key);
    return all;
  }

  /** Returns the directives a match names; it must name some: rules are looked up by them. */
  public static List<String> directives(Keys match) {
    if (!match.has("directive")) {
      throw match.broken("", "\"match\" must name a \"directive\"");
    }
    return match.texts("directive");
  }

  /** Compiles a match: keys side by side mean all of them. */
  static Matcher read(Keys match) {
    return Matches.all(several(match));
  }

  private static Matcher[] several(Keys match) {
    if (match.names().isEmpty()) {
      throw match.broken("", "nothing to match");
    }
    return keys(match, true);
  }

  /** Compiles the match of a rule, which only looks at directives that have one of its names. */
  static Matcher readTop(Keys match) {
    return Matches.all(keys(match, false));
  }

  private static Matcher[] keys(Keys match, boolean named) {
    List<Matcher> all = new ArrayList<>();
    for (String key : match.names()) {
      if (named || !key.equals("directive")) {
        all.add(read(match, key));
      }
    }
    return all.toArray(new Matcher[0]);
  }

  private static Matcher read(Keys match, String key) {
    return switch (key) {
      case "directive" -> Matches.directive(match.texts(key));
      case "context" -> Matches.context(match.texts(key));
      case "parameter" -> parameter(match.mapping(key, PARAMETER_KEYS));
      case "parameters" -> parameters(match.mapping(key, List.of("least", "most")));
      case "location" -> location(match.mapping(key, List.of("modifier", "uri")));
      case "inside" -> Matches.inside(several(match.mapping(key, KEYS)));
      case "under" -> Matches.under(several(match.mapping(key, KEYS)));
      case "has" -> Matches.has(several(match.mapping(key, KEYS)));
      case "beside" -> Matches.beside(several(match.mapping(key, KEYS)));
      case "in-force" -> Matches.inForce(named(match.mapping(key, KEYS)));
      case "anywhere" -> Matches.anywhere(named(match.mapping(key, KEYS)));
      case "first" -> Matches.first(match.yes(key));
      case "once" -> Matches.once(match.yes(key));
      case "whole" -> Matches.whole(match.yes(key));
      case "nginx" -> nginx(match, key);
      case "not" -> Matches.not(several(match.mapping(key, KEYS)));
      case "all" -> Matches.all(matchers(match, key));
      default -> Matches.any(matchers(match, key));
    };
  }

  /** Compiles a match that must name directives. */
  private static Matcher[] named(Keys match) {
    directives(match);
    return several(match);
  }

  private static Matcher[] matchers(Keys match, String key) {
    List<Matcher> matchers = new ArrayList<>();
    for (Keys entry : match.mappings(key, KEYS)) {
      matchers.add(read(entry));
    }
    return matchers.toArray(new Matcher[0]);
  }

  private static Matcher parameter(Keys keys) {
    int at = 0;
    if (keys.has("at")) {
      at = keys.text("at").equals("last") ? Matcher.ParameterLike.LAST : keys.number("at");
    }
    Condition[] conditions = ConditionReader.read(keys, Facts.NAMES).toArray(new Condition[0]);
    if (conditions.length == 0) {
      String known = String.join(", ", ConditionReader.KEYS);
      throw keys.broken("", "\"parameter\" needs one of " + known);
    }
    return Matches.parameter(at, conditions);
  }

  private static Matcher parameters(Keys keys) {
    int least = keys.has("least") ? keys.number("least") : 0;
    int most = keys.has("most") ? keys.number("most") : Matches.MANY;
    return Matches.parameters(least, most);
  }

  private static Matcher location(Keys keys) {
    List<String> modifiers = keys.has("modifier") ? keys.texts("modifier") : List.of();
    for (String modifier : modifiers) {
      if (!MODIFIERS.contains(modifier)) {
        String known = String.join(", ", MODIFIERS);
        throw keys.broken("modifier", "\"" + modifier + "\" is none of " + known);
      }
    }
    List<Condition> uri =
        keys.has("uri")
            ? ConditionReader.read(keys.mapping("uri", ConditionReader.KEYS), Facts.NAMES)
            : List.of();
    return Matches.location(modifiers, uri.toArray(new Condition[0]));
  }

  /** Reads a range of versions, or a list of them. */
  private static Matcher nginx(Keys match, String key) {
    List<VersionRange> ranges = new ArrayList<>();
    for (Keys range : match.mappingsOrOne(key, List.of("from", "before"))) {
      if (range.names().isEmpty()) {
        throw range.broken("", "a range of versions has \"from\", \"before\" or both");
      }
      ranges.add(Matches.range(version(range, "from"), version(range, "before")));
    }
    return Matches.nginx(ranges.toArray(new VersionRange[0]));
  }

  /** Returns a version as it is written; nothing if there is none. */
  private static String version(Keys keys, String key) {
    String version = keys.has(key) ? keys.text(key) : "";
    if (keys.has(key) && NginxVersion.parse(version).isEmpty()) {
      throw keys.broken(key, "\"" + version + "\" is no version as 1.25.1");
    }
    return version;
  }
}

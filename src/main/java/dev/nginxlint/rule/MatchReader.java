package dev.nginxlint.rule;

import dev.nginxlint.value.NginxVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    if (match.names().isEmpty()) {
      throw match.broken("", "nothing to match");
    }
    return all(match, true);
  }

  /** Compiles the match of a rule, which only looks at directives that have one of its names. */
  static Matcher readTop(Keys match) {
    return all(match, false);
  }

  private static Matcher all(Keys match, boolean named) {
    List<Matcher> all = new ArrayList<>();
    List<Matcher> costly = new ArrayList<>();
    for (String key : match.names()) {
      if (named || !key.equals("directive")) {
        Matcher matcher = read(match, key);
        (isCheap(matcher) ? all : costly).add(matcher);
      }
    }
    all.addAll(costly);
    return all.size() == 1 ? all.get(0) : new Matcher.All(all);
  }

  /** Says whether it is decided by a look at the directive; the others are asked after those. */
  private static boolean isCheap(Matcher matcher) {
    if (matcher instanceof Matcher.Not not) {
      return isCheap(not.matcher());
    }
    return matcher instanceof Matcher.ParameterLike like
        ? like.condition().how() != Condition.How.MATCHES
        : matcher instanceof Matcher.Within
            || matcher instanceof Matcher.Counted
            || matcher instanceof Matcher.Named
            || matcher instanceof Matcher.OfVersion;
  }

  private static Matcher read(Keys match, String key) {
    return switch (key) {
      case "directive" -> new Matcher.Named(match.texts(key));
      case "context" -> new Matcher.Within(match.texts(key));
      case "parameter" -> parameter(match.mapping(key, PARAMETER_KEYS));
      case "parameters" -> counted(match.mapping(key, List.of("least", "most")));
      case "location" -> location(match.mapping(key, List.of("modifier", "uri")));
      case "inside" -> new Matcher.Inside(read(match.mapping(key, KEYS)));
      case "under" -> new Matcher.Under(read(match.mapping(key, KEYS)));
      case "has" -> new Matcher.Has(read(match.mapping(key, KEYS)));
      case "beside" -> new Matcher.Beside(read(match.mapping(key, KEYS)));
      case "in-force" -> {
        Keys keys = match.mapping(key, KEYS);
        yield new Matcher.InForce(directives(keys), read(keys));
      }
      case "anywhere" -> {
        Keys keys = match.mapping(key, KEYS);
        yield new Matcher.Anywhere(directives(keys), read(keys));
      }
      case "first" -> new Matcher.First(match.yes(key));
      case "once" -> new Matcher.Once(match.yes(key));
      case "whole" -> new Matcher.Whole(match.yes(key));
      case "nginx" -> versions(match, key);
      case "not" -> new Matcher.Not(read(match.mapping(key, KEYS)));
      case "all" -> new Matcher.All(matchers(match, key));
      default -> new Matcher.Any(matchers(match, key));
    };
  }

  private static List<Matcher> matchers(Keys match, String key) {
    List<Matcher> matchers = new ArrayList<>();
    for (Keys entry : match.mappings(key, KEYS)) {
      matchers.add(read(entry));
    }
    return matchers;
  }

  private static Matcher parameter(Keys keys) {
    int at = 0;
    if (keys.has("at")) {
      at = keys.text("at").equals("last") ? Matcher.ParameterLike.LAST : keys.number("at");
    }
    List<Matcher> all = new ArrayList<>();
    for (Condition condition : ConditionReader.read(keys, Facts.NAMES)) {
      all.add(new Matcher.ParameterLike(at, condition));
    }
    if (all.isEmpty()) {
      String known = String.join(", ", ConditionReader.KEYS);
      throw keys.broken("", "\"parameter\" needs one of " + known);
    }
    return all.size() == 1 ? all.get(0) : new Matcher.All(all);
  }

  private static Matcher counted(Keys keys) {
    int least = keys.has("least") ? keys.number("least") : 0;
    int most = keys.has("most") ? keys.number("most") : Integer.MAX_VALUE;
    return new Matcher.Counted(least, most);
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
    return new Matcher.InLocation(modifiers, uri);
  }

  /** Reads a range of versions, or a list of them. */
  private static Matcher versions(Keys match, String key) {
    List<VersionRange> ranges = new ArrayList<>();
    for (Keys range : match.mappingsOrOne(key, List.of("from", "before"))) {
      if (range.names().isEmpty()) {
        throw range.broken("", "a range of versions has \"from\", \"before\" or both");
      }
      ranges.add(
          new VersionRange(
              version(range, "from", VersionRange.FIRST),
              version(range, "before", VersionRange.NEVER)));
    }
    return new Matcher.OfVersion(ranges);
  }

  private static NginxVersion version(Keys keys, String key, NginxVersion otherwise) {
    if (!keys.has(key)) {
      return otherwise;
    }
    Optional<NginxVersion> version = NginxVersion.parse(keys.text(key));
    if (version.isEmpty()) {
      throw keys.broken(key, "\"" + keys.text(key) + "\" is no version as 1.25.1");
    }
    return version.get();
  }
}

package dev.nginxlint.rule;

import dev.nginxlint.value.NginxVersion;
import java.util.Arrays;
import java.util.List;

/**
 * Makes a {@link Matcher} of each key of a match: {@code in-force: {directive: root}} is {@code
 * inForce(directive(List.of("root")))}. Built-in rules are compiled into these calls; for others,
 * {@link MatchReader} makes them.
 */
final class Matches {
  /** So many parameters may be there, if nothing is said. */
  static final int MANY = Integer.MAX_VALUE;

  private Matches() {}

  static Matcher directive(List<String> names) {
    return new Matcher.Named(names);
  }

  static Matcher context(List<String> names) {
    return new Matcher.Within(names);
  }

  /** Makes one of conditions that are all to hold. */
  static Matcher parameter(int at, Condition... conditions) {
    Matcher[] all = new Matcher[conditions.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = new Matcher.ParameterLike(at, conditions[i]);
    }
    return all(all);
  }

  static Matcher parameters(int least, int most) {
    return new Matcher.Counted(least, most);
  }

  static Matcher location(List<String> modifiers, Condition... uri) {
    return new Matcher.InLocation(modifiers, List.of(uri));
  }

  static Matcher inside(Matcher... block) {
    return new Elsewhere.Inside(all(block));
  }

  static Matcher under(Matcher... block) {
    return new Elsewhere.Under(all(block));
  }

  static Matcher has(Matcher... directive) {
    return new Elsewhere.Has(all(directive));
  }

  static Matcher beside(Matcher... directive) {
    return new Elsewhere.Beside(all(directive));
  }

  static Matcher inForce(Matcher... directive) {
    return new Elsewhere.InForce(names(directive), all(directive));
  }

  static Matcher anywhere(Matcher... directive) {
    return new Elsewhere.Anywhere(names(directive), all(directive));
  }

  /** Returns the names by which directives are looked up. */
  private static List<String> names(Matcher[] matchers) {
    for (Matcher matcher : matchers) {
      if (matcher instanceof Matcher.Named named) {
        return named.names();
      }
    }
    throw new AssertionError("names no directive");
  }

  static Matcher first(boolean wanted) {
    return new Matcher.First(wanted);
  }

  static Matcher once(boolean wanted) {
    return new Matcher.Once(wanted);
  }

  static Matcher whole(boolean wanted) {
    return new Matcher.Whole(wanted);
  }

  static Matcher nginx(VersionRange... ranges) {
    return new Matcher.OfVersion(List.of(ranges));
  }

  /** Makes a range of versions; one that is empty leaves it open. */
  static VersionRange range(String from, String before) {
    return new VersionRange(
        from.isEmpty() ? VersionRange.FIRST : version(from),
        before.isEmpty() ? VersionRange.NEVER : version(before));
  }

  private static NginxVersion version(String text) {
    return NginxVersion.parse(text).orElseThrow();
  }

  /** Puts those first that are decided by a look at the directive. */
  static Matcher all(Matcher... matchers) {
    if (matchers.length == 1) {
      return matchers[0];
    }
    Matcher[] sorted = new Matcher[matchers.length];
    int next = 0;
    for (Matcher matcher : matchers) {
      if (matcher.isCheap()) {
        sorted[next++] = matcher;
      }
    }
    for (Matcher matcher : matchers) {
      if (!matcher.isCheap()) {
        sorted[next++] = matcher;
      }
    }
    return new Matcher.All(Arrays.asList(sorted));
  }

  static Matcher any(Matcher... matchers) {
    return new Matcher.Any(Arrays.asList(matchers));
  }

  static Matcher not(Matcher... matcher) {
    return new Matcher.Not(all(matcher));
  }
}

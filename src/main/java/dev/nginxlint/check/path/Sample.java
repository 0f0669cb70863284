package dev.nginxlint.check.path;

import dev.nginxlint.regex.ByteSet;
import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.MatchResult;
import dev.nginxlint.regex.Node;
import dev.nginxlint.regex.Regex;
import dev.nginxlint.value.Patterns;
import java.util.Map;
import java.util.Optional;

/**
 * Makes paths that a pattern matches: one branch of each alternation, and a word where many
 * characters are possible. What it returns was matched; it does not find a path for every pattern.
 */
final class Sample {
  private static final String WORD = "users";

  /** What is tried for one character, in this order. */
  private static final String PREFERRED = "x1/.-_=a";

  private final Map<Integer, String> groups;
  private final boolean many;
  private final StringBuilder text = new StringBuilder();

  private Sample(Map<Integer, String> groups, boolean many) {
    this.groups = groups;
    this.many = many;
  }

  /** Compiles a pattern; empty for one that cannot be matched. */
  static Optional<Regex> regex(String pattern, boolean caseless) {
    Optional<Compilation> compiled = Patterns.compile(pattern, caseless).value();
    return compiled.isPresent() && compiled.get() instanceof Compilation.Compiled regex
        ? Optional.of(regex.regex())
        : Optional.empty();
  }

  static boolean matches(Regex regex, String path) {
    return regex.match(path) instanceof MatchResult.Matched;
  }

  /** Returns a path that a pattern matches. */
  static Optional<String> of(Regex regex) {
    return of(regex, Map.of());
  }

  /** Returns a path that a pattern matches, with texts in the place of some of its groups. */
  static Optional<String> of(Regex regex, Map<Integer, String> groups) {
    for (int attempt = 0; attempt < 4; attempt++) {
      Sample sample = new Sample(groups, attempt % 2 == 0);
      sample.add(regex.parsed().root());
      String path = sample.text.toString();
      if (attempt >= 2 || !path.startsWith("/")) {
        path = before(path, attempt) + path;
      }
      if (regex.match(path) instanceof MatchResult.Matched matched && fits(matched, groups)) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  private static String before(String path, int attempt) {
    if (path.startsWith("/")) {
      return "/x";
    }
    return path.startsWith(".") ? "/" + WORD : attempt < 2 ? "/" : "/x/";
  }

  private static boolean fits(MatchResult.Matched matched, Map<Integer, String> groups) {
    for (Map.Entry<Integer, String> group : groups.entrySet()) {
      if (group.getKey() >= matched.groups().size()
          || !matched.group(group.getKey()).equals(group.getValue())) {
        return false;
      }
    }
    return true;
  }

  private void add(Node node) {
    if (node instanceof Node.OneOf one) {
      text.append(character(one.bytes()));
    } else if (node instanceof Node.Repetition repetition) {
      repeat(repetition);
    } else if (node instanceof Node.Alternation alternation) {
      add(alternation.branches().get(0));
    } else if (node instanceof Node.Capture capture && groups.containsKey(capture.number())) {
      text.append(groups.get(capture.number()));
    } else if (node instanceof Node.Sequence
        || node instanceof Node.Capture
        || node instanceof Node.Atomic) {
      for (Node child : node.children()) {
        add(child);
      }
    }
  }

  private void repeat(Node.Repetition repetition) {
    if (repetition.max() > WORD.length()
        && repetition.min() <= WORD.length()
        && many
        && repetition.body() instanceof Node.OneOf one
        && hasWord(one.bytes())) {
      text.append(WORD);
      return;
    }
    int times = Math.min(repetition.min(), WORD.length() * 8);
    times = times == 0 && many && repetition.max() > 0 ? 1 : times;
    for (int i = 0; i < times; i++) {
      add(repetition.body());
    }
  }

  private static boolean hasWord(ByteSet bytes) {
    for (int i = 0; i < WORD.length(); i++) {
      if (!bytes.contains(WORD.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static char character(ByteSet bytes) {
    if (bytes.size() > 2) {
      for (int i = 0; i < PREFERRED.length(); i++) {
        if (bytes.contains(PREFERRED.charAt(i))) {
          return PREFERRED.charAt(i);
        }
      }
    }
    // Of a letter in both cases the small one stands last.
    int last = bytes.next(0);
    int next = last < 0 ? -1 : bytes.next(last + 1);
    return (char) (bytes.size() == 2 && next > 0 ? next : Math.max(last, 0));
  }
}

package dev.nginxlint.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares {@link Regex} with the real library, and keeps count. */
final class Comparison {

  final List<String> differences = new ArrayList<>();
  final Map<String, Integer> unrepresentable = new LinkedHashMap<>();
  int accepted;
  int refused;
  int matches;
  int misses;
  int limits;

  int patterns() {
    return accepted + refused;
  }

  int unrepresentableCount() {
    return unrepresentable.values().stream().mapToInt(Integer::intValue).sum();
  }

  void compare(String pattern, boolean caseless, List<String> subjects) {
    Compilation ours = Regex.compile(pattern, caseless);
    try (Pcre2.Verdict theirs = Pcre2.compile(pattern, caseless)) {
      if (theirs.message().isEmpty()) {
        accepted++;
      } else {
        refused++;
      }
      String expected =
          theirs.message().isEmpty() ? "accepted" : theirs.message() + " at " + theirs.offset();
      String actual =
          ours instanceof Compilation.Refused refusal
              ? refusal.message() + " at " + refusal.offset()
              : "accepted";
      if (!expected.equals(actual)) {
        differ(pattern, caseless, "", expected, actual);
      } else if (ours instanceof Compilation.Unrepresentable other) {
        unrepresentable.merge(other.reason(), 1, Integer::sum);
        compareGroups(pattern, caseless, theirs, other.pattern());
      } else if (ours instanceof Compilation.Compiled compiled) {
        compareGroups(pattern, caseless, theirs, compiled.regex().parsed());
        for (String subject : subjects) {
          compareMatch(compiled.regex(), caseless, theirs, subject);
        }
      }
    }
  }

  private void compareGroups(
      String pattern, boolean caseless, Pcre2.Verdict theirs, ParsedPattern ours) {
    List<String> names = new ArrayList<>();
    for (ParsedPattern.NamedGroup group : ours.names()) {
      names.add(group.name() + "=" + group.number());
    }
    names.sort(null);
    String expected = theirs.captureCount() + " groups " + theirs.names();
    String actual = ours.captureCount() + " groups " + names;
    if (!expected.equals(actual)) {
      differ(pattern, caseless, "", expected, actual);
    }
  }

  private void compareMatch(Regex regex, boolean caseless, Pcre2.Verdict theirs, String subject) {
    int @Nullable [] expected = theirs.match(subject);
    String actual;
    try {
      actual = text(regex.match(subject));
    } catch (RuntimeException e) {
      actual = e.toString();
    }
    if (expected == null || actual.equals("limit exceeded")) {
      limits++;
      return;
    }
    if (expected.length == 0) {
      misses++;
    } else {
      matches++;
    }
    if (!Arrays.toString(expected).equals(actual)) {
      differ(regex.pattern(), caseless, subject, Arrays.toString(expected), actual);
    }
  }

  private static String text(MatchResult result) {
    if (result instanceof MatchResult.Matched matched) {
      List<Integer> offsets = new ArrayList<>();
      for (MatchResult.Group group : matched.groups()) {
        offsets.add(group.start());
        offsets.add(group.end());
      }
      return offsets.toString();
    }
    return result instanceof MatchResult.NotMatched ? "[]" : "limit exceeded";
  }

  private void differ(
      String pattern, boolean caseless, String subject, String expected, String actual) {
    differences.add(
        quoted(pattern)
            + (caseless ? " caseless" : "")
            + " on "
            + quoted(subject)
            + "\n  PCRE2: "
            + expected
            + "\n  ours:  "
            + actual);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted.append(c >= ' ' && c <= '~' ? String.valueOf(c) : "<" + Integer.toHexString(c) + ">");
    }
    return quoted.append('"').toString();
  }

  @Override
  public String toString() {
    return patterns()
        + " patterns ("
        + accepted
        + " accepted, "
        + refused
        + " refused), "
        + matches
        + " matches, "
        + misses
        + " misses, "
        + limits
        + " over a limit, "
        + differences.size()
        + " differences, "
        + unrepresentableCount()
        + " unrepresentable "
        + unrepresentable;
  }
}

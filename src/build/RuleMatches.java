import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the class that holds the matches of rules/: each key of a match becomes a call of its
 * name, which dev.nginxlint.rule.Matches has.
 */
final class RuleMatches {
  /** What {@code parameter} compares with; any other key of it is no condition. */
  private static final Set<String> CONDITIONS =
      Set.of("is", "starts", "ends", "contains", "matches", "outside");

  private static final String BUILTIN_MATCHES =
      """
      package dev.nginxlint.rule;

      import static dev.nginxlint.rule.Condition.How.*;
      import static dev.nginxlint.rule.Matcher.ParameterLike.LAST;
      import static dev.nginxlint.rule.Matches.*;

      import java.util.List;

      /** The match of each file of rules/. */
      public final class BuiltinMatches {
        private BuiltinMatches() {}

        /** Returns the match of a rule. */
        public static Rule.Predicate of(int number) {
          return switch (number) {
      %s      default -> throw new AssertionError(number);
          };
        }
      %s}
      """;

  private final StringBuilder numbers = new StringBuilder();
  private final StringBuilder methods = new StringBuilder();

  /** Adds the match of a rule; one without any looks at nothing. */
  void add(int number, JsonNode match) {
    numbers.append("      case ").append(number).append(" -> match").append(number).append("();\n");
    String calls = match.isMissingNode() ? "any()" : match(match);
    Rules.method("Matcher match" + number, calls, methods);
  }

  void write(Path folder) throws IOException {
    Rules.write(folder.resolve("rule/BuiltinMatches.java"), BUILTIN_MATCHES, numbers, methods);
  }

  /** Returns the call that makes the match of a rule, which is only asked of its directives. */
  private static String match(JsonNode match) {
    return calls(match, "directive").collect(Collectors.joining(", ", "all(", ")"));
  }

  private static String matches(JsonNode match) {
    return calls(match, "").collect(Collectors.joining(", "));
  }

  /** Returns the calls for the keys of a match but one. */
  private static Stream<String> calls(JsonNode match, String but) {
    List<String> calls = new ArrayList<>();
    for (Map.Entry<String, JsonNode> key : match.properties()) {
      if (!key.getKey().equals(but)) {
        calls.add(call(key.getKey(), key.getValue()));
      }
    }
    return calls.stream();
  }

  private static String call(String key, JsonNode value) {
    String arguments =
        switch (key) {
          case "directive", "context" -> Rules.texts(value);
          case "first", "once", "whole" -> value.asText().matches("yes|true") ? "true" : "false";
          case "parameter" -> position(value.path("at").asText("0")) + conditions(value);
          case "parameters" ->
              value.path("least").asText("0") + ", " + value.path("most").asText("MANY");
          case "location" -> Rules.texts(value.path("modifier")) + conditions(value.path("uri"));
          case "nginx" -> ranges(value);
          case "all", "any" -> entries(value);
          default -> matches(value);
        };
    return key.replace("in-force", "inForce") + "(" + arguments + ")";
  }

  private static String position(String at) {
    return at.equals("last") ? "LAST" : at;
  }

  private static String conditions(JsonNode value) {
    StringBuilder java = new StringBuilder();
    for (Map.Entry<String, JsonNode> key : value.properties()) {
      if (CONDITIONS.contains(key.getKey())) {
        java.append(", new Condition(").append(key.getKey().toUpperCase(Locale.ROOT));
        java.append(", ").append(Rules.texts(key.getValue())).append(')');
      }
    }
    return java.toString();
  }

  private static String ranges(JsonNode value) {
    List<String> ranges = new ArrayList<>();
    for (JsonNode range : value.isArray() ? value : List.of(value)) {
      String from = Rules.literal(range.path("from").asText());
      ranges.add("range(" + from + ", " + Rules.literal(range.path("before").asText()) + ")");
    }
    return String.join(", ", ranges);
  }

  private static String entries(JsonNode list) {
    List<String> entries = new ArrayList<>();
    for (JsonNode entry : list) {
      entries.add("all(" + matches(entry) + ")");
    }
    return String.join(", ", entries);
  }
}

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the classes that hold the files of rules/, so that nothing is read or parsed when the
 * program starts: what is known of each rule, the calls that make it and the tree of its words, and
 * the page it cites. RulesTest holds that they make what reading the files does.
 *
 * <p>Run by the build before anything else is compiled: {@code java Rules PROJECT-FOLDER
 * OUTPUT-FOLDER}.
 */
final class Rules {
  /** What is only needed once a rule finds something. */
  private static final Set<String> SAID =
      Set.of("message", "label", "related", "help", "fix", "cases", "raise");

  private static final String BUILTIN_RULES =
      """
      package dev.nginxlint.lint;

      import dev.nginxlint.finding.Category;
      import dev.nginxlint.finding.Severity;
      import dev.nginxlint.rule.Rule;
      import dev.nginxlint.rule.Tree;
      import java.util.List;

      /** The files of rules/, without what only people read. */
      final class BuiltinRules {
        /** How many there are. */
        static final int COUNT = %d;

        private static final int[] NONE = {};

        private BuiltinRules() {}

        static List<RuleSet.Entry> entries() {
          return List.of(
      %s);
        }

        /** Returns the numbers of the rules that look at directives of a name. */
        static int[] lookingAt(String directive) {
          return switch (directive) {
      %s      default -> NONE;
          };
        }

        static Rule rule(RuleSet.Entry entry) {
          return switch (entry.number()) {
      %s      default -> throw new AssertionError(entry);
          };
        }

        static Tree words(int number) {
          return switch (number) {
      %s      default -> throw new AssertionError(number);
          };
        }
      %s}
      """;

  private static final String RULE_PAGES =
      """
      package dev.nginxlint.lint;

      /** The page that each file of rules/ cites first. */
      public final class RulePages {
        private RulePages() {}

        /** Returns the address of a page about a rule; empty if there is none. */
        public static String of(String id) {
          return switch (id) {
      %s      default -> "";
          };
        }
      }
      """;

  private int count;
  private final StringBuilder entries = new StringBuilder();

  /** The numbers of the rules by the directives they look at. */
  private final Map<String, List<Integer>> looking = new TreeMap<>();

  private final StringBuilder made = new StringBuilder();
  private final StringBuilder words = new StringBuilder();
  private final StringBuilder trees = new StringBuilder();
  private final RuleMatches matches = new RuleMatches();
  private final StringBuilder pages = new StringBuilder();

  public static void main(String[] args) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(Path.of(args[0], "rules"))) {
      files =
          found
              .filter(f -> f.toString().endsWith(".yaml"))
              .sorted(Comparator.comparing(f -> f.getFileName().toString()))
              .toList();
    }
    Rules rules = new Rules();
    for (Path file : files) {
      try (YAMLParser yaml = new YAMLFactory().createParser(Files.readString(file))) {
        yaml.nextToken();
        rules.add(read(yaml));
      }
    }
    rules.write(Path.of(args[1], "dev/nginxlint"));
  }

  /** Reads a value; all of a rule are texts, as they are written, lists and mappings. */
  private static JsonNode read(YAMLParser yaml) throws IOException {
    if (yaml.currentToken() == JsonToken.START_OBJECT) {
      ObjectNode mapping = JsonNodeFactory.instance.objectNode();
      while (yaml.nextToken() == JsonToken.FIELD_NAME) {
        String key = yaml.currentName();
        yaml.nextToken();
        mapping.set(key, read(yaml));
      }
      return mapping;
    }
    if (yaml.currentToken() == JsonToken.START_ARRAY) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      while (yaml.nextToken() != JsonToken.END_ARRAY) {
        list.add(read(yaml));
      }
      return list;
    }
    return JsonNodeFactory.instance.textNode(yaml.getText());
  }

  private void add(JsonNode rule) {
    int number = count++;
    String id = rule.path("id").asText();
    String start = "      case " + number + " -> ";
    entries.append(number == 0 ? "" : ",\n").append("        ").append(entry(number, rule));
    JsonNode names = rule.path("match").path("directive");
    for (String name : strings(names)) {
      looking.computeIfAbsent(name, n -> new ArrayList<>()).add(number);
    }
    made.append(start);
    made.append(
        String.format(
            "RuleReader.builtin(entry, Severity.%s, Category.%s, %s, %s);\n",
            constant(rule.path("severity")),
            constant(rule.path("category")),
            check(rule),
            texts(names)));
    words.append(start).append("words").append(number).append("();\n");
    method("Tree words" + number, tree(rule, SAID), trees);
    matches.add(number, rule.path("match"));
    JsonNode page = rule.path("references").path(0);
    if (!page.isMissingNode()) {
      pages.append("      case ").append(literal(id)).append(" -> ");
      pages.append(literal(page.asText())).append(";\n");
    }
  }

  /** Returns the call that makes the check of a rule. */
  private static String check(JsonNode rule) {
    return rule.has("probe")
        ? "RuleReader.probe(" + tree(rule, Set.of("probe")) + ")"
        : "RuleReader.check(" + literal(rule.path("check").asText()) + ")";
  }

  /** Writes a method that returns a value. */
  static void method(String head, String value, StringBuilder java) {
    java.append("\n  private static ").append(head).append("() {\n    return ");
    java.append(value).append(";\n  }\n");
  }

  private static String constant(JsonNode word) {
    return word.asText().toUpperCase(Locale.ROOT);
  }

  /** Returns the call that makes what is known of a rule before it is made. */
  private static String entry(int number, JsonNode rule) {
    return String.format(
        "new RuleSet.Entry(%d, %s, %s, %s, %s, %s)",
        number,
        literal(rule.path("id").asText()),
        literal(rule.path("category").asText()),
        rule.path("recommended").asText("yes").matches("yes|true"),
        isPast(rule.path("match").path("nginx")),
        !rule.has("match"));
  }

  /** Says whether each of some versions lies before one that is named. */
  private static boolean isPast(JsonNode versions) {
    boolean past = versions.isObject() ? versions.has("before") : versions.isArray();
    for (JsonNode range : versions) {
      past &= !range.isObject() || range.has("before");
    }
    return past;
  }

  /** Returns the list of the texts of a value, as Java has it. */
  static String texts(JsonNode value) {
    return strings(value).stream()
        .map(Rules::literal)
        .collect(Collectors.joining(", ", "List.of(", ")"));
  }

  /** Returns the texts of a list; a text alone is a list of one. */
  private static List<String> strings(JsonNode value) {
    List<String> strings = new ArrayList<>();
    for (JsonNode text : value.isTextual() ? List.of(value) : value) {
      strings.add(text.asText());
    }
    return strings;
  }

  /**
   * Returns the call that makes a value.
   *
   * @param keys those of a mapping that are wanted; empty for all
   */
  private static String tree(JsonNode value, Set<String> keys) {
    List<String> items = new ArrayList<>();
    if (value.isObject()) {
      for (Map.Entry<String, JsonNode> key : value.properties()) {
        if (keys.isEmpty() || keys.contains(key.getKey())) {
          items.add(literal(key.getKey()));
          items.add(tree(key.getValue(), Set.of()));
        }
      }
      return "Tree.of(" + String.join(", ", items) + ")";
    }
    if (!value.isArray()) {
      return literal(value.asText());
    }
    for (JsonNode item : value) {
      String tree = tree(item, Set.of());
      items.add(item.isContainerNode() ? tree : "Tree.text(" + tree + ", 0)");
    }
    return "Tree.list(" + String.join(", ", items) + ")";
  }

  private void write(Path folder) throws IOException {
    write(
        folder.resolve("lint/BuiltinRules.java"),
        BUILTIN_RULES,
        count,
        entries,
        looking(),
        made,
        words,
        trees);
    matches.write(folder);
    write(folder.resolve("lint/RulePages.java"), RULE_PAGES, pages);
  }

  private String looking() {
    StringBuilder java = new StringBuilder();
    for (Map.Entry<String, List<Integer>> rules : looking.entrySet()) {
      String places = rules.getValue().toString().replace('[', '{').replace(']', '}');
      java.append("      case ").append(literal(rules.getKey())).append(" -> new int[] ");
      java.append(places).append(";\n");
    }
    return java.toString();
  }

  /** Leaves a file alone that would not change, so that nothing is compiled again for it. */
  static void write(Path file, String form, Object... parts) throws IOException {
    String text = String.format(form, parts);
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
  }

  /** Returns a text as Java has it; one byte a character, as all text of the program. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c == '"' || c == '\\') {
        literal.append('\\').append(c);
      } else if (c >= ' ' && c <= '~') {
        literal.append(c);
      } else {
        literal.append(String.format("\\%03o", (int) c));
      }
    }
    return literal.append('"').toString();
  }
}

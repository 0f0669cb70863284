import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the classes that hold the data of src/main/data, so that nothing is read or parsed when
 * the program starts: strings of sorted lines, with an index each; and of the rules, the calls that
 * make the tree of each.
 *
 * <p>Run by the build before anything is compiled: {@code java Tables.java PROJECT-FOLDER
 * OUTPUT-FOLDER}.
 */
final class Tables {
  /** The longest string constant of a class file is 65,535 bytes. */
  private static final int CHUNK = 60_000;

  private Tables() {}

  public static void main(String[] args) throws IOException {
    Path project = Path.of(args[0]);
    Path output = Path.of(args[1]);
    table(project, output, "directives.txt", "DirectiveTable");
    table(project, output, "variables.txt", "VariableTable");
    table(project, output, "modules.txt", "ModuleTable");
    table(project, output, "foreign-rules.txt", "lint", "ForeignRuleTable");
    rules(project.resolve("rules"), output);
    validityRules(project.resolve("src/main/java/dev/nginxlint/validity"), output);
  }

  /** Lists the rule ids that the validity checks write into their findings. */
  private static void validityRules(Path sources, Path output) throws IOException {
    Pattern id = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");
    Set<String> ids = new TreeSet<>();
    try (Stream<Path> files = Files.list(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        id.matcher(Files.readString(file)).results().forEach(found -> ids.add(found.group(1)));
      }
    }
    StringBuilder java = new StringBuilder("package dev.nginxlint.lint;\n\n");
    java.append("/** The ids of findings that no rule makes. */\nfinal class ValidityRules {\n");
    java.append("  static final String[] IDS = {\n");
    for (String found : ids) {
      java.append("    ").append(literal(found)).append(",\n");
    }
    java.append("    \"include\",\n    \"syntax\",\n  };\n\n  private ValidityRules() {}\n}\n");
    write(output.resolve("dev/nginxlint/lint/ValidityRules.java"), java.toString());
  }

  /** What every rule is made of; the rest is for people, and stays in the files. */
  private static final Set<String> LOOKED_FOR =
      Set.of("id", "severity", "category", "recommended", "match", "probe", "check");

  /** What is only needed once a rule finds something. */
  private static final Set<String> SAID =
      Set.of("message", "label", "related", "help", "fix", "cases", "raise");

  /**
   * Writes a row for each rule (id, category, recommended, past, directives), and how it is made.
   */
  private static void rules(Path folder, Path output) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files =
          found
              .filter(f -> f.toString().endsWith(".yaml"))
              .sorted(Comparator.comparing(f -> f.getFileName().toString()))
              .toList();
    }
    StringBuilder rows = new StringBuilder();
    StringBuilder trees = new StringBuilder();
    StringBuilder words = new StringBuilder();
    StringBuilder methods = new StringBuilder();
    StringBuilder pages = new StringBuilder();
    int number = 0;
    for (Path file : files) {
      String id = file.getFileName().toString().replace(".yaml", "");
      rows.append("    {").append(row(id, file)).append("},\n");
      pages.append("      case ").append(literal(id)).append(" -> ");
      pages.append(literal(page(file))).append(";\n");
      String start = "      case " + literal(id) + " -> ";
      trees.append(start).append("rule").append(number).append("();\n");
      words.append(start).append("words").append(number).append("();\n");
      method("rule" + number, file, LOOKED_FOR, methods);
      method("words" + number++, file, SAID, methods);
    }
    String java =
        "package dev.nginxlint.lint;\n\nimport dev.nginxlint.rule.Tree;\n\n"
            + "/** The files of rules/, without what only people read. */\n"
            + "final class BuiltinRules {\n  static final String[][] ROWS = {\n"
            + rows
            + "  };\n\n  private BuiltinRules() {}\n\n"
            + "  static Tree tree(String id) {\n    return switch (id) {\n"
            + trees
            + "      default -> throw new AssertionError(id);\n    };\n  }\n\n"
            + "  static Tree words(String id) {\n    return switch (id) {\n"
            + words
            + "      default -> throw new AssertionError(id);\n    };\n  }\n"
            + methods
            + "}\n";
    write(output.resolve("dev/nginxlint/lint/BuiltinRules.java"), java);
    String pagesJava =
        "package dev.nginxlint.lint;\n\n"
            + "/** The page that each file of rules/ cites first. */\n"
            + "public final class RulePages {\n  private RulePages() {}\n\n"
            + "  /** Returns the address of a page about a rule; empty if there is none. */\n"
            + "  public static String of(String id) {\n    return switch (id) {\n"
            + pages
            + "      default -> \"\";\n    };\n  }\n}\n";
    write(output.resolve("dev/nginxlint/lint/RulePages.java"), pagesJava);
  }

  /** Returns the first of a rule's references; empty if it has none. */
  private static String page(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    int references = lines.indexOf("references:");
    if (references < 0) {
      return "";
    }
    String first = lines.get(references + 1).strip();
    if (!first.startsWith("- https://")) {
      throw new IllegalArgumentException(file + ": references start with " + first);
    }
    return first.substring(2);
  }

  /** Writes the method that makes the tree of some keys of a rule. */
  private static void method(String name, Path file, Set<String> keys, StringBuilder java)
      throws IOException {
    java.append("\n  private static Tree ").append(name).append("() {\n    return ");
    try (YAMLParser yaml = new YAMLFactory().createParser(Files.readString(file))) {
      yaml.nextToken();
      tree(yaml, keys, java);
    }
    java.append(";\n  }\n");
  }

  /** Returns what is known of a rule before it is made. */
  private static String row(String id, Path file) throws IOException {
    JsonNode rule = new YAMLMapper().readTree(Files.readString(file));
    List<String> row = new ArrayList<>();
    row.add(id);
    row.add(rule.path("category").asText());
    row.add(rule.path("recommended").asText("yes").matches("yes|true") ? "yes" : "no");
    row.add(isPast(rule.path("match").path("nginx")) ? "yes" : "no");
    JsonNode directive = rule.path("match").path("directive");
    if (directive.isArray()) {
      directive.forEach(name -> row.add(name.asText()));
    } else if (directive.isTextual()) {
      row.add(directive.asText());
    }
    return row.stream().map(Tables::literal).collect(Collectors.joining(", "));
  }

  /** Says whether each of some versions lies before one that is named. */
  private static boolean isPast(JsonNode versions) {
    boolean past = versions.isObject() ? versions.has("before") : versions.isArray();
    for (JsonNode range : versions) {
      past &= !range.isObject() || range.has("before");
    }
    return past;
  }

  /**
   * Writes the call that makes a value; all values of a rule are texts, lists and mappings.
   *
   * @param keys those of a mapping that are wanted; empty for all
   */
  private static void tree(YAMLParser yaml, Set<String> keys, StringBuilder java)
      throws IOException {
    if (yaml.currentToken() == JsonToken.START_OBJECT) {
      java.append("Tree.of(");
      String comma = "";
      while (yaml.nextToken() == JsonToken.FIELD_NAME) {
        String key = yaml.currentName();
        yaml.nextToken();
        if (!keys.isEmpty() && !keys.contains(key)) {
          yaml.skipChildren();
          continue;
        }
        java.append(comma).append(literal(key)).append(", ");
        comma = ", ";
        tree(yaml, Set.of(), java);
      }
      java.append(')');
    } else if (yaml.currentToken() == JsonToken.START_ARRAY) {
      java.append("Tree.list(");
      String comma = "";
      while (yaml.nextToken() != JsonToken.END_ARRAY) {
        java.append(comma).append(yaml.currentToken().isScalarValue() ? "Tree.text(" : "");
        comma = ", ";
        boolean scalar = yaml.currentToken().isScalarValue();
        tree(yaml, Set.of(), java);
        java.append(scalar ? ", 0)" : "");
      }
      java.append(')');
    } else {
      // One byte a character, as all text of the program.
      byte[] bytes = yaml.getText().getBytes(StandardCharsets.UTF_8);
      java.append(literal(new String(bytes, StandardCharsets.ISO_8859_1)));
    }
  }

  private static void table(Path project, Path output, String file, String className)
      throws IOException {
    table(project, output, file, "validity", className);
  }

  private static void table(Path project, Path output, String file, String part, String className)
      throws IOException {
    Path data = project.resolve("src/main/data").resolve(file);
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(data, StandardCharsets.UTF_8)) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        lines.add(line);
      }
    }
    checkSorted(data, lines);
    List<String> chunks = chunks(lines);
    StringBuilder java = new StringBuilder();
    java.append("package dev.nginxlint.").append(part).append(";\n\n");
    java.append("/** The lines of src/main/data/").append(file).append(", sorted by name. */\n");
    java.append("final class ").append(className).append(" {\n");
    strings("CHUNKS", chunks, java);
    if (part.equals("validity")) {
      strings("INDICES", chunks.stream().map(Tables::index).toList(), java);
    }
    java.append("  private ").append(className).append("() {}\n}\n");
    write(
        output.resolve("dev/nginxlint").resolve(part).resolve(className + ".java"),
        java.toString());
  }

  /** The chunk of a name is found by the order in which Java compares strings. */
  private static void checkSorted(Path data, List<String> lines) {
    String before = "";
    for (String line : lines) {
      String name = line.substring(0, Math.max(0, line.indexOf('\t')));
      if (name.isEmpty() || name.compareTo(before) < 0) {
        throw new IllegalArgumentException(data + ": not sorted by name at \"" + line + "\"");
      }
      before = name;
    }
  }

  /** Packs lines into strings; all lines of one name stay together. */
  private static List<String> chunks(List<String> lines) {
    List<String> chunks = new ArrayList<>();
    StringBuilder chunk = new StringBuilder();
    String before = "";
    for (String line : lines) {
      String name = line.substring(0, line.indexOf('\t'));
      if (chunk.length() + line.length() > CHUNK && !name.equals(before)) {
        chunks.add(chunk.toString());
        chunk.setLength(0);
      }
      chunk.append(line).append('\n');
      before = name;
    }
    if (chunk.length() > 0) {
      chunks.add(chunk.toString());
    }
    return chunks;
  }

  private static void strings(String name, List<String> strings, StringBuilder java) {
    java.append("  static final String[] ").append(name).append(" = {\n");
    for (String string : strings) {
      java.append("    ").append(literal(string)).append(",\n");
    }
    java.append("  };\n\n");
  }

  /**
   * Returns where the lines of each name start in a chunk: at the hash of the name, or in the next
   * place that is free, one more than the offset; 0 is no line.
   */
  private static String index(String chunk) {
    char[] index = new char[4 * Integer.highestOneBit((int) chunk.lines().count())];
    String before = "";
    for (int at = 0; at < chunk.length(); at = chunk.indexOf('\n', at) + 1) {
      String name = chunk.substring(at, chunk.indexOf('\t', at));
      if (name.equals(before)) {
        continue;
      }
      before = name;
      int place = name.hashCode() & (index.length - 1);
      while (index[place] != 0) {
        place = (place + 1) & (index.length - 1);
      }
      index[place] = (char) (at + 1);
    }
    return new String(index);
  }

  private static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> literal.append("\\n");
        case '\t' -> literal.append("\\t");
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        default -> {
          if (c < ' ') {
            literal.append(String.format("\\%03o", (int) c));
          } else if (c > '~') {
            literal.append("\\u").append(String.format("%04x", (int) c));
          } else {
            literal.append(c);
          }
        }
      }
    }
    return literal.append('"').toString();
  }

  /** Leaves a file alone that would not change, so that nothing is compiled again for it. */
  private static void write(Path file, String text) throws IOException {
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
  }
}

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the classes that hold the data of src/main/data, so that nothing is read or parsed when
 * the program starts: strings of sorted lines, with an index each.
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

package dev.nginxlint.cli;

import dev.nginxlint.lint.RuleSet;
import dev.nginxlint.report.Display;
import dev.nginxlint.rule.Rule;
import dev.nginxlint.settings.Layer;
import dev.nginxlint.settings.Level;
import dev.nginxlint.settings.Policy;
import dev.nginxlint.settings.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code nginx-lint config show}: what is in force for a file, and where each value comes from. */
record ShownSettings(Streams streams, Arguments given) {
  private static final List<String> KEYS =
      List.of(
          "entry",
          "prefix",
          "nginx-version",
          "rule-folders",
          "ignore",
          "baseline",
          "fail-on",
          "min-severity",
          "format");

  private static final Map<String, String> DEFAULTS =
      Map.of(
          "entry", "nginx.conf",
          "nginx-version", "the newest",
          "fail-on", "warning",
          "min-severity", "info",
          "format", "full");

  /** Shows what is in force for a file; an empty name stands for the current folder. */
  void show(String name) {
    Scope scope = scope(name);
    Demands demands = Demands.of(scope, streams);
    Output out = streams.out();
    for (Value file : files(scope)) {
      String bases = Display.bytes(file.text().isEmpty() ? "" : file.place());
      out.line(
          "settings  "
              + Display.bytes(file.text())
              + (bases.isEmpty() ? "" : " (extends " + bases + ")"));
    }
    List<String[]> rows = new ArrayList<>();
    for (String key : KEYS) {
      addKey(key, scope, rows);
    }
    print(rows);
    rows.clear();
    String path = name.isEmpty() ? "" : new AbsolutePaths(streams).absolute(encoded(name));
    if (demands.policy() != null && !path.isEmpty() && demands.policy().isIgnored(path)) {
      out.line("ignored: of this file only what nginx refuses is told");
    }
    if (given.has("verbose")) {
      for (Rule rule : demands.rules().rules()) {
        addRule(rule, demands, path, rows);
      }
    } else if (demands.policy() != null) {
      addLevels(demands.policy(), demands.rules().entries(), path, rows);
    }
    if (!rows.isEmpty()) {
      out.line("");
    }
    print(rows);
  }

  private Scope scope(String name) {
    Arguments arguments = given.operand(name);
    return Scope.of(arguments, streams).get(0);
  }

  private static String encoded(String name) {
    return dev.nginxlint.source.Utf8.encode(name);
  }

  private static List<Value> files(Scope scope) {
    return scope.settings() == null ? List.of(new Value("none", "")) : scope.settings().files();
  }

  private void addKey(String key, Scope scope, List<String[]> rows) {
    String option = Governing.OPTIONS.getOrDefault(key, key);
    boolean adding = key.equals("prefix") || key.equals("rule-folders");
    List<String> typed =
        key.equals("ignore") || key.equals("entry") ? List.of() : given.all(option);
    for (String value : typed) {
      rows.add(new String[] {key, Display.text(value), "--" + option});
    }
    List<Value> set =
        scope.settings() == null
            ? List.of()
            : scope.settings().values().getOrDefault(key, List.of());
    if (typed.isEmpty() || adding) {
      for (Value value : set) {
        rows.add(new String[] {key, Display.bytes(value.text()), Display.bytes(value.place())});
      }
    }
    if (typed.isEmpty() && set.isEmpty() && DEFAULTS.containsKey(key)) {
      rows.add(new String[] {key, DEFAULTS.get(key), "default"});
    }
  }

  /**
   * Adds the rules and categories that settings speak of, where nothing later takes their place.
   */
  private static void addLevels(
      Policy policy, List<RuleSet.Entry> rules, String path, List<String[]> rows) {
    Map<String, Level> levels = new TreeMap<>();
    for (Layer layer : policy.layers()) {
      for (Level level : layer.isFor(path) ? layer.levels() : List.<Level>of()) {
        levels.put(level.name(), level);
      }
    }
    for (RuleSet.Entry rule : rules) {
      @Nullable Level own = levels.get(rule.id());
      @Nullable Level all = levels.get(rule.category());
      if (own != null && all != null && !policy.isSetBy(own, rule.category(), path)) {
        levels.remove(rule.id());
      }
    }
    for (Level level : levels.values()) {
      rows.add(
          new String[] {Display.bytes(level.name()), level.word(), Display.bytes(level.place())});
    }
  }

  private static void addRule(Rule rule, Demands demands, String path, List<String[]> rows) {
    Optional<Level> level =
        demands.policy() == null
            ? Optional.empty()
            : demands.policy().level(rule.id(), rule.category(), path);
    String word = level.isPresent() ? level.get().word() : demands.usual(rule);
    String place = level.isPresent() ? Display.bytes(level.get().place()) : "default";
    rows.add(new String[] {rule.id(), word, place});
  }

  private void print(List<String[]> rows) {
    int first = 0;
    int second = 0;
    for (String[] row : rows) {
      first = Math.max(first, row[0].length());
      second = Math.max(second, row[1].length());
    }
    for (String[] row : rows) {
      streams
          .out()
          .print(row[0] + " ".repeat(first + 2 - row[0].length()))
          .print(row[1] + " ".repeat(second + 2 - row[1].length()))
          .line(row[2]);
    }
  }
}

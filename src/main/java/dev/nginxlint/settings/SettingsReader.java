package dev.nginxlint.settings;

import dev.nginxlint.finding.Severity;
import dev.nginxlint.lint.TreeReader;
import dev.nginxlint.rule.BrokenRuleException;
import dev.nginxlint.rule.Keys;
import dev.nginxlint.rule.Tree;
import dev.nginxlint.validity.Spelling;
import dev.nginxlint.value.NginxVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a settings file, and refuses what it may not hold. */
public final class SettingsReader {
  private static final List<String> LEVELS = List.of("off", "info", "warning", "error");

  private final Keys keys;
  private final String path;
  private final String folder;

  private SettingsReader(Keys keys, String path, String folder) {
    this.keys = keys;
    this.path = path;
    this.folder = folder;
  }

  /**
   * Reads a settings file.
   *
   * @param path the file, as it is named in complaints
   * @param folder the absolute path of the folder it is in
   * @throws BrokenRuleException if anything is unknown or of the wrong kind
   */
  public static SettingsFile read(String yaml, String path, String folder) {
    Optional<Tree> tree = TreeReader.yaml(yaml, path);
    if (tree.isEmpty()) {
      return new SettingsFile(path, List.of(), Map.of(), List.of());
    }
    Keys keys = new Keys(tree.get(), path, "a settings file", SettingsFile.KEYS);
    return new SettingsReader(keys, path, folder).read();
  }

  private SettingsFile read() {
    Map<String, List<Value>> values = new LinkedHashMap<>();
    for (String key : keys.names()) {
      switch (key) {
        case "extends", "rules", "overrides" -> {}
        case "prefix" -> values.put(key, prefixes());
        case "fail-on" -> values.put(key, word(key, List.of("error", "warning", "info", "never")));
        case "min-severity" -> values.put(key, word(key, List.of("error", "warning", "info")));
        case "nginx-version" -> values.put(key, version(key));
        default -> values.put(key, texts(key));
      }
    }
    List<Layer> layers = new ArrayList<>();
    if (keys.has("rules")) {
      layers.add(new Layer(List.of(), levels(keys)));
    }
    if (keys.has("overrides")) {
      for (Keys override : keys.mappings("overrides", List.of("files", "rules"))) {
        layers.add(new Layer(masks(override), levels(override)));
      }
    }
    List<Value> bases = keys.has("extends") ? texts("extends") : List.of();
    return new SettingsFile(path, bases, values, layers);
  }

  private List<Value> texts(String key) {
    Tree tree = tree(keys, key);
    if (!SettingsFile.LISTS.contains(key) && !key.equals("extends")) {
      return List.of(new Value(keys.text(key), place(tree)));
    }
    List<String> texts = keys.texts(key);
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Tree item = tree.is(Tree.Kind.LIST) ? tree.items().get(i) : tree;
      values.add(new Value(texts.get(i), place(item)));
    }
    return values;
  }

  private List<Value> prefixes() {
    Tree tree = tree(keys, "prefix");
    Keys prefixes = keys.mapping("prefix", tree.keys());
    List<Value> values = new ArrayList<>();
    for (String from : prefixes.names()) {
      String to = prefixes.text(from);
      if (!from.startsWith("/")) {
        throw prefixes.broken(from, "\"" + from + "\" is no absolute path, as /etc/nginx");
      }
      values.add(new Value(from + "=" + to, place(tree(prefixes, from))));
    }
    return values;
  }

  private List<Value> word(String key, List<String> known) {
    String word = keys.text(key);
    if (!known.contains(word)) {
      throw keys.broken(key, "\"" + word + "\" is none of " + String.join(", ", known));
    }
    return List.of(new Value(word, place(tree(keys, key))));
  }

  private List<Value> version(String key) {
    String text = keys.text(key);
    if (NginxVersion.parse(text).isEmpty()) {
      throw keys.broken(key, "\"" + text + "\" is no version as 1.24 or 1.24.0");
    }
    return List.of(new Value(text, place(tree(keys, key))));
  }

  private List<PathMask> masks(Keys override) {
    List<PathMask> masks = new ArrayList<>();
    for (String mask : override.texts("files")) {
      masks.add(new PathMask(mask, folder));
    }
    return masks;
  }

  private List<Level> levels(Keys owner) {
    Tree tree = tree(owner, "rules");
    Keys rules = owner.mapping("rules", tree.keys());
    List<Level> levels = new ArrayList<>();
    for (String name : rules.names()) {
      boolean alone = tree(rules, name).is(Tree.Kind.TEXT);
      Keys holder = alone ? rules : rules.mapping(name, List.of("severity"));
      String key = alone ? name : "severity";
      String word = holder.text(key);
      if (!LEVELS.contains(word)) {
        String meant = Spelling.meant(word, LEVELS);
        throw holder.broken(
            key,
            "\""
                + word
                + "\" is none of "
                + String.join(", ", LEVELS)
                + (meant.isEmpty() ? "" : "; did you mean \"" + meant + "\"?"));
      }
      levels.add(new Level(name, severity(word), place(tree(rules, name))));
    }
    return levels;
  }

  private static Optional<Severity> severity(String word) {
    for (Severity severity : Severity.values()) {
      if (severity.word().equals(word)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }

  private static Tree tree(Keys keys, String key) {
    Tree tree = keys.tree().get(key);
    if (tree == null) {
      throw keys.broken("", "\"" + key + "\" is missing");
    }
    return tree;
  }

  private String place(Tree tree) {
    return path + ":" + tree.line();
  }
}

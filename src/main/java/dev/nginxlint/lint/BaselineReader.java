package dev.nginxlint.lint;

import dev.nginxlint.rule.BrokenRuleException;
import dev.nginxlint.rule.Keys;
import dev.nginxlint.rule.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a baseline file, strictly. */
public final class BaselineReader {
  /** The version of the format. */
  public static final String VERSION = "1";

  private static final List<String> KEYS = List.of("file", "rule", "at", "fingerprint");

  private BaselineReader() {}

  /**
   * Reads the entries of a baseline.
   *
   * @param path the file, as it is named in complaints
   * @throws BrokenRuleException if it is no baseline
   */
  public static List<BaselineEntry> read(String json, String path) {
    Optional<Tree> tree = TreeReader.json(json, path);
    if (tree.isEmpty()) {
      throw new BrokenRuleException(path + ":1: the file is empty");
    }
    Keys keys = new Keys(tree.get(), path, "a baseline", List.of("version", "findings"));
    if (!keys.text("version").equals(VERSION)) {
      throw keys.broken(
          "version", "version " + keys.text("version") + " of the format is not known");
    }
    Tree findings = tree.get().get("findings");
    if (findings != null && findings.is(Tree.Kind.LIST) && findings.items().isEmpty()) {
      return List.of();
    }
    List<BaselineEntry> entries = new ArrayList<>();
    for (Keys entry : keys.mappings("findings", KEYS)) {
      entries.add(
          new BaselineEntry(
              entry.text("file"), entry.text("rule"), entry.text("at"), entry.text("fingerprint")));
    }
    return entries;
  }
}

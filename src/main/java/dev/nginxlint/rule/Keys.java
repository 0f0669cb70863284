package dev.nginxlint.rule;

import dev.nginxlint.validity.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mapping of a rule file, whose keys are all known; complains with file and line. */
public final class Keys {
  private final Tree tree;
  private final String origin;

  /**
   * Takes a mapping.
   *
   * @param what it is, for complaints: {@code a rule}
   * @throws BrokenRuleException if it is none, or has a key that is not known
   */
  public Keys(Tree tree, String origin, String what, List<String> known) {
    this.tree = tree;
    this.origin = origin;
    if (!tree.is(Tree.Kind.MAPPING)) {
      throw broken(tree, what + " is a mapping of keys and values");
    }
    if (isCompiled()) {
      return;
    }
    for (int i = 0; i < tree.keys().size(); i++) {
      String key = tree.keys().get(i);
      if (!known.contains(key)) {
        throw broken(
            tree.items().get(i),
            "unknown key \"" + key + "\" in " + what + "; " + instead(key, known));
      }
    }
  }

  /** Says whether it is of a built-in rule: the tests have read that as it is written. */
  boolean isCompiled() {
    return tree.line() == 0;
  }

  private static String instead(String key, List<String> known) {
    String meant = Spelling.meant(key, known);
    return meant.isEmpty()
        ? "known are " + String.join(", ", known)
        : "did you mean \"" + meant + "\"?";
  }

  /** Says whether there is such a key. */
  public boolean has(String key) {
    return tree.get(key) != null;
  }

  /** Returns where it stands: {@code rules/x.yaml:12}. */
  public String place() {
    return origin + ":" + tree.line();
  }

  /** Returns the value of a key that must be a text. */
  public String text(String key) {
    return text(value(key), key);
  }

  private String text(Tree value, String key) {
    if (!value.is(Tree.Kind.TEXT) || value.text().isBlank()) {
      throw broken(value, "\"" + key + "\" is a text");
    }
    return value.text();
  }

  /** Returns the value of a key that must be a number from 0 to 999,999. */
  public int number(String key) {
    String text = text(key);
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || text.length() > 6) {
        throw broken(key, "\"" + text + "\" is no number");
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** Returns whether a key says {@code yes} or {@code no}. */
  public boolean yes(String key) {
    String text = text(key);
    if (!text.equals("yes")
        && !text.equals("no")
        && !text.equals("true")
        && !text.equals("false")) {
      throw broken(key, "\"" + text + "\" is neither yes nor no");
    }
    return text.equals("yes") || text.equals("true");
  }

  /** Returns the texts of a list; a text alone is a list of one. */
  public List<String> texts(String key) {
    Tree value = value(key);
    if (value.is(Tree.Kind.TEXT)) {
      return List.of(text(value, key));
    }
    List<String> texts = new ArrayList<>();
    for (Tree item : items(value, key)) {
      texts.add(text(item, key));
    }
    return texts;
  }

  /** Returns the value of a key that must be a mapping with known keys. */
  public Keys mapping(String key, List<String> known) {
    return new Keys(value(key), origin, "\"" + key + "\"", known);
  }

  /** Returns the value of a key that must be a list of mappings with known keys. */
  public List<Keys> mappings(String key, List<String> known) {
    List<Keys> mappings = new ArrayList<>();
    for (Tree item : items(value(key), key)) {
      mappings.add(new Keys(item, origin, "an entry of \"" + key + "\"", known));
    }
    return mappings;
  }

  /** Returns the value of a key: a mapping with known keys, or a list of such. */
  List<Keys> mappingsOrOne(String key, List<String> known) {
    return value(key).is(Tree.Kind.MAPPING) ? List.of(mapping(key, known)) : mappings(key, known);
  }

  /** An entry of a list: a text, or a mapping. */
  public record Item(String text, Optional<Keys> keys, String place) {}

  /**
   * Returns the value of a key that must be a list of texts and of mappings with known keys; a text
   * alone is a list of one.
   */
  public List<Item> items(String key, List<String> known) {
    List<Item> items = new ArrayList<>();
    if (value(key).is(Tree.Kind.TEXT)) {
      return List.of(new Item(text(key), Optional.empty(), origin + ":" + value(key).line()));
    }
    for (Tree item : items(value(key), key)) {
      String place = origin + ":" + item.line();
      items.add(
          item.is(Tree.Kind.MAPPING)
              ? new Item(
                  "",
                  Optional.of(new Keys(item, origin, "an entry of \"" + key + "\"", known)),
                  place)
              : new Item(text(item, key), Optional.empty(), place));
    }
    return items;
  }

  /** Returns the value of a key that must be a mapping of any keys to texts. */
  public Tree free(String key) {
    Tree value = value(key);
    if (!value.is(Tree.Kind.MAPPING)) {
      throw broken(value, "\"" + key + "\" is a mapping of texts to texts");
    }
    for (Tree item : value.items()) {
      text(item, key);
    }
    return value;
  }

  private List<Tree> items(Tree value, String key) {
    if (!value.is(Tree.Kind.LIST) || value.items().isEmpty()) {
      throw broken(value, "\"" + key + "\" is a list with something in it");
    }
    return value.items();
  }

  /** Returns the keys that are there, in their order. */
  public List<String> names() {
    return tree.keys();
  }

  /** Returns the mapping as it was read. */
  public Tree tree() {
    return tree;
  }

  private Tree value(String key) {
    Tree value = tree.get(key);
    if (value == null) {
      throw broken(tree, "\"" + key + "\" is missing");
    }
    return value;
  }

  /** Complains about the value of a key, or the whole mapping if there is no such key. */
  public BrokenRuleException broken(String key, String complaint) {
    @Nullable Tree value = tree.get(key);
    return broken(value == null ? tree : value, complaint);
  }

  private BrokenRuleException broken(Tree at, String complaint) {
    return new BrokenRuleException(origin + ":" + at.line() + ": " + complaint);
  }
}

package dev.nginxlint.lint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapping of a rule file, whose keys are all known; complains with file and line. */
final class Keys {
  private final Tree tree;
  private final String origin;

  /**
   * Takes a mapping.
   *
   * @param what it is, for complaints: {@code a rule}
   * @throws BrokenRuleException if it is none, or has a key that is not known
   */
  Keys(Tree tree, String origin, String what, List<String> known) {
    this.tree = tree;
    this.origin = origin;
    if (!tree.is(Tree.Kind.MAPPING)) {
      throw broken(tree, what + " is a mapping of keys and values");
    }
    for (int i = 0; i < tree.keys().size(); i++) {
      String key = tree.keys().get(i);
      if (!known.contains(key)) {
        throw broken(
            tree.items().get(i),
            "unknown key \"" + key + "\" in " + what + "; known are " + String.join(", ", known));
      }
    }
  }

  boolean has(String key) {
    return tree.get(key) != null;
  }

  String place() {
    return origin + ":" + tree.line();
  }

  String text(String key) {
    return text(value(key), key);
  }

  private String text(Tree value, String key) {
    if (!value.is(Tree.Kind.TEXT) || value.text().isBlank()) {
      throw broken(value, "\"" + key + "\" is a text");
    }
    return value.text();
  }

  int number(String key) {
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

  /** Returns the texts of a list; a text alone is a list of one. */
  List<String> texts(String key) {
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

  Keys mapping(String key, List<String> known) {
    return new Keys(value(key), origin, "\"" + key + "\"", known);
  }

  List<Keys> mappings(String key, List<String> known) {
    List<Keys> mappings = new ArrayList<>();
    for (Tree item : items(value(key), key)) {
      mappings.add(new Keys(item, origin, "an entry of \"" + key + "\"", known));
    }
    return mappings;
  }

  private List<Tree> items(Tree value, String key) {
    if (!value.is(Tree.Kind.LIST) || value.items().isEmpty()) {
      throw broken(value, "\"" + key + "\" is a list with something in it");
    }
    return value.items();
  }

  /** Returns the keys that are there, in their order. */
  List<String> names() {
    return tree.keys();
  }

  private Tree value(String key) {
    Tree value = tree.get(key);
    if (value == null) {
      throw broken(tree, "\"" + key + "\" is missing");
    }
    return value;
  }

  /** Complains about the value of a key, or the whole mapping if there is no such key. */
  BrokenRuleException broken(String key, String complaint) {
    @Nullable Tree value = tree.get(key);
    return broken(value == null ? tree : value, complaint);
  }

  private BrokenRuleException broken(Tree at, String complaint) {
    return new BrokenRuleException(origin + ":" + at.line() + ": " + complaint);
  }
}

package dev.nginxlint.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of a rule file: a text, a list, or a mapping of keys to values. Rule files become this
 * when they are loaded, and built-in rules are compiled into it; {@link RuleReader} knows no other
 * form.
 *
 * @param text the text; empty for lists and mappings
 * @param keys the keys of a mapping
 * @param items the values of a list or a mapping
 * @param line where it stands in the file, from 1; 0 for built-in rules
 */
public record Tree(Kind kind, String text, List<String> keys, List<Tree> items, int line) {

  /** What a value is. */
  public enum Kind {
    TEXT,
    LIST,
    MAPPING
  }

  public static Tree text(String text, int line) {
    return new Tree(Kind.TEXT, text, List.of(), List.of(), line);
  }

  public static Tree list(List<Tree> items, int line) {
    return new Tree(Kind.LIST, "", List.of(), items, line);
  }

  public static Tree mapping(List<String> keys, List<Tree> items, int line) {
    return new Tree(Kind.MAPPING, "", keys, items, line);
  }

  /** Makes a list; the form in which lists are compiled. */
  public static Tree list(Tree... items) {
    return list(List.of(items), 0);
  }

  /** Makes a mapping of keys and texts or trees, in turn; the form in which rules are compiled. */
  public static Tree of(Object... keysAndValues) {
    List<String> keys = new ArrayList<>(keysAndValues.length / 2);
    List<Tree> items = new ArrayList<>(keysAndValues.length / 2);
    for (int i = 0; i < keysAndValues.length; i += 2) {
      keys.add((String) keysAndValues[i]);
      Object value = keysAndValues[i + 1];
      items.add(value instanceof Tree tree ? tree : text((String) value, 0));
    }
    return mapping(keys, items, 0);
  }

  /** Returns the value of a key, or null. */
  public @Nullable Tree get(String key) {
    int at = keys.indexOf(key);
    return at < 0 ? null : items.get(at);
  }

  public boolean is(Kind other) {
    return kind == other;
  }
}

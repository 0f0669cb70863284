package dev.nginxlint.config;

import dev.nginxlint.value.Ascii;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keys that may be wildcards of host names, and what they stand for: ngx_hash_combined_t.
 *
 * <p>A key that is taken is left out, as nginx refuses it or warns.
 */
final class NameTable<T> {
  private final Map<String, T> exact = new HashMap<>();
  private final Map<String, T> leading = new HashMap<>();
  private final Map<String, T> trailing = new HashMap<>();

  /** Adds a key as it is, whatever its case: ngx_hash_add_key(). */
  void add(String key, T value) {
    exact.putIfAbsent(Ascii.lowerCase(key), value);
  }

  /** Adds a key that may be a wildcard: NGX_HASH_WILDCARD_KEY. */
  void addWildcard(String key, T value) {
    String name = Ascii.lowerCase(key);
    if (name.length() > 1 && name.startsWith(".")) {
      if (exact.putIfAbsent(name.substring(1), value) == null) {
        leading.putIfAbsent(name.substring(1), value);
      }
    } else if (name.length() > 2 && name.startsWith("*.")) {
      leading.putIfAbsent(name.substring(2), value);
    } else if (name.length() > 2 && name.endsWith(".*")) {
      trailing.putIfAbsent(name.substring(0, name.length() - 2), value);
    } else {
      exact.putIfAbsent(name, value);
    }
  }

  boolean isEmpty() {
    return exact.isEmpty() && leading.isEmpty() && trailing.isEmpty();
  }

  /** Finds what a name in lower case stands for: ngx_hash_find_combined(). */
  @Nullable T find(String name) {
    T found = exact.get(name);
    if (found == null && !leading.isEmpty()) {
      found = findLeading(name);
    }
    return found == null && !trailing.isEmpty() ? findTrailing(name) : found;
  }

  /** Finds the longest suffix: ngx_hash_find_wc_head(). */
  private @Nullable T findLeading(String name) {
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      T found = leading.get(name.substring(dot + 1));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Finds the longest prefix: ngx_hash_find_wc_tail(). */
  private @Nullable T findTrailing(String name) {
    for (int dot = name.lastIndexOf('.'); dot >= 0; dot = name.lastIndexOf('.', dot - 1)) {
      T found = trailing.get(name.substring(0, dot));
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}

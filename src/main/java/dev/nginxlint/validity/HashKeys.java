package dev.nginxlint.validity;

import dev.nginxlint.value.Ascii;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keys collected for a hash, wildcards apart (ngx_hash_add_key() of src/core/ngx_hash.c). */
final class HashKeys {
  /** What becomes of a key: NGX_OK, NGX_BUSY, NGX_DECLINED. */
  enum Added {
    OK,
    BUSY,
    DECLINED
  }

  private final Set<String> exactNames = new HashSet<>();
  private final Set<String> headNames = new HashSet<>();
  private final Set<String> tailNames = new HashSet<>();

  final List<String> exact = new ArrayList<>();

  /** Leading wildcards, their labels turned round: {@code com.example.} */
  final List<String> head = new ArrayList<>();

  /** Trailing wildcards without the end: {@code www.example}. */
  final List<String> tail = new ArrayList<>();

  /** Adds a key as it is. */
  Added add(String key) {
    String name = Ascii.lowerCase(key);
    if (!exactNames.add(name)) {
      return Added.BUSY;
    }
    exact.add(name);
    return Added.OK;
  }

  /** Adds a key that may be a wildcard (NGX_HASH_WILDCARD_KEY). */
  Added addWildcard(String key) {
    String name = Ascii.lowerCase(key);
    int star = name.indexOf('*');
    if ((star >= 0 && name.indexOf('*', star + 1) > 0)
        || name.contains("..")
        || name.indexOf('\0') >= 0) {
      return Added.DECLINED;
    }
    if (name.length() > 1 && name.startsWith(".")) {
      return exactNames.add(name.substring(1)) ? addHead(name, 1) : Added.BUSY;
    }
    if (name.length() > 2 && name.startsWith("*.")) {
      return addHead(name, 2);
    }
    if (name.length() > 2 && name.endsWith(".*")) {
      if (!tailNames.add(name)) {
        return Added.BUSY;
      }
      tail.add(name.substring(0, name.length() - 2));
      return Added.OK;
    }
    return star >= 0 ? Added.DECLINED : add(name);
  }

  private Added addHead(String name, int skip) {
    if (!headNames.add(name.substring(skip))) {
      return Added.BUSY;
    }
    StringBuilder turned = new StringBuilder();
    int end = name.length();
    for (int i = name.length() - 1; i > 0; i--) {
      if (name.charAt(i) == '.') {
        turned.append(name, i + 1, end).append('.');
        end = i;
      }
    }
    if (end > 1) {
      // What is left of "*.example.com" is only the star.
      turned.append(skip == 2 ? "" : name.substring(1, end));
    }
    head.add(turned.toString());
    return Added.OK;
  }
}

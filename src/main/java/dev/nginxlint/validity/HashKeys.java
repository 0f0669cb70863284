package dev.nginxlint.validity;

import java.util.HashSet;
import java.util.Set;

/** Host names, with wildcards or without, as ngx_hash_add_key() collects them. */
final class HashKeys {
  /** What ngx_hash_add_key() returns. */
  enum Result {
    /** NGX_OK. */
    ADDED,
    /** NGX_DECLINED. */
    INVALID,
    /** NGX_BUSY. */
    CONFLICT
  }

  private final Set<String> exact = new HashSet<>();
  private final Set<String> heads = new HashSet<>();
  private final Set<String> tails = new HashSet<>();

  Result add(String name) {
    String key = Slots.lowerCase(name);
    int stars = (int) key.chars().filter(c -> c == '*').count();
    if (stars > 1 || key.contains("..") || key.indexOf('\0') >= 0) {
      return Result.INVALID;
    }
    if (key.length() > 1 && key.startsWith(".")) {
      String host = key.substring(1);
      return exact.add(host) && heads.add(host) ? Result.ADDED : Result.CONFLICT;
    }
    if (key.length() > 2 && key.startsWith("*.")) {
      return heads.add(key.substring(2)) ? Result.ADDED : Result.CONFLICT;
    }
    if (key.length() > 2 && key.endsWith(".*")) {
      return tails.add(key.substring(0, key.length() - 1)) ? Result.ADDED : Result.CONFLICT;
    }
    if (stars > 0) {
      return Result.INVALID;
    }
    return exact.add(key) ? Result.ADDED : Result.CONFLICT;
  }
}

package dev.nginxlint.source;

/** A file name mask, matched as glob(3) does in the C locale. */
public final class Glob {
  private Glob() {}

  /** Says whether nginx takes a name for a mask: strpbrk(name, "*?[") in ngx_conf_include(). */
  public static boolean isMask(String name) {
    return name.indexOf('*') >= 0 || name.indexOf('?') >= 0 || name.indexOf('[') >= 0;
  }

  /**
   * Says whether a path matches, part by part: no wildcard matches a slash, or a dot that starts a
   * part.
   */
  public static boolean matchesPath(String mask, String path) {
    String[] masks = mask.split("/", -1);
    String[] parts = path.split("/", -1);
    if (masks.length != parts.length) {
      return false;
    }
    for (int i = 0; i < masks.length; i++) {
      if (!matches(masks[i], parts[i])) {
        return false;
      }
    }
    return true;
  }

  /** Says whether one part of a path matches, as fnmatch(3) with FNM_PERIOD. */
  public static boolean matches(String mask, String name) {
    if (name.startsWith(".") && !mask.startsWith(".") && !mask.startsWith("\\.")) {
      return false;
    }
    int at = 0;
    int m = 0;
    int star = -1;
    int starAt = 0;
    // The usual walk with one place to come back to, the last star: never more than mask times name
    // steps.
    while (at < name.length() || m < mask.length()) {
      if (m < mask.length() && mask.charAt(m) == '*') {
        star = m++;
        starAt = at;
        continue;
      }
      int next = at < name.length() && m < mask.length() ? step(mask, m, name.charAt(at)) : -1;
      if (next >= 0) {
        m = next;
        at++;
      } else if (star >= 0 && starAt < name.length()) {
        m = star + 1;
        at = ++starAt;
      } else {
        return false;
      }
    }
    return true;
  }

  /** Matches one character; returns where the mask goes on, or -1. */
  private static int step(String mask, int m, char c) {
    char wanted = mask.charAt(m);
    if (wanted == '?') {
      return m + 1;
    }
    if (wanted == '[') {
      int end = bracketEnd(mask, m);
      if (end > 0) {
        return bracketHolds(mask, m, end, c) ? end + 1 : -1;
      }
    }
    if (wanted == '\\' && m + 1 < mask.length()) {
      return mask.charAt(m + 1) == c ? m + 2 : -1;
    }
    return wanted == c ? m + 1 : -1;
  }

  /**
   * Returns where a bracket expression ends, or -1 when nothing closes it and "[" is an ordinary
   * character.
   */
  private static int bracketEnd(String mask, int open) {
    int at = open + 1;
    if (at < mask.length() && (mask.charAt(at) == '!' || mask.charAt(at) == '^')) {
      at++;
    }
    return mask.indexOf(']', at + 1);
  }

  private static boolean bracketHolds(String mask, int open, int end, char c) {
    int at = open + 1;
    boolean negated = mask.charAt(at) == '!' || mask.charAt(at) == '^';
    if (negated) {
      at++;
    }
    boolean found = false;
    while (at < end) {
      char from = mask.charAt(at);
      char to = from;
      if (at + 2 < end && mask.charAt(at + 1) == '-') {
        to = mask.charAt(at + 2);
        at += 2;
      }
      found |= from <= c && c <= to;
      at++;
    }
    return found != negated;
  }
}

package dev.nginxlint.rule;

import java.util.ArrayList;
import java.util.List;

/** Paths as an operating system follows them. */
public final class Paths {
  private Paths() {}

  /** Resolves dots and doubled slashes: {@code /a/../b//c} is {@code /b/c}. */
  public static String resolved(String path) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (start <= path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      String part = path.substring(start, end);
      if (part.equals("..")) {
        if (!parts.isEmpty()) {
          parts.remove(parts.size() - 1);
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
      start = end + 1;
    }
    StringBuilder text = new StringBuilder(path.length());
    for (String part : parts) {
      text.append('/').append(part);
    }
    return text.length() == 0 ? "/" : text.toString();
  }
}

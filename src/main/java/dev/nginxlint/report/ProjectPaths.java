package dev.nginxlint.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Names files as those do who know the project and not this machine: from its top, without a dot in
 * front.
 *
 * @param folder the absolute path that relative ones start from
 * @param root the absolute path of the top of the project
 */
public record ProjectPaths(String folder, String root) {

  /** Returns a path from the top of the project; one that is not below it as it was given. */
  String name(String path) {
    String absolute = absolute(path);
    if (isBelow(absolute, root)) {
      return absolute.substring(root.endsWith("/") ? root.length() : root.length() + 1);
    }
    if (!path.startsWith("/") && isBelow(absolute, folder)) {
      return absolute.substring(folder.endsWith("/") ? folder.length() : folder.length() + 1);
    }
    return path;
  }

  /** Returns a path from the root of the machine, without dots. */
  String absolute(String path) {
    String whole = path.startsWith("/") ? path : folder + "/" + path;
    List<String> parts = new ArrayList<>();
    for (String part : whole.split("/", -1)) {
      if (part.equals("..")) {
        if (!parts.isEmpty()) {
          parts.remove(parts.size() - 1);
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return "/" + String.join("/", parts);
  }

  /** Returns the URI reference of a path; every byte that may not stand in one is escaped. */
  String uri(String path) {
    String name = name(path);
    boolean outside = name.startsWith("/") || name.startsWith("../");
    return outside ? "file://" + escaped(absolute(path)) : escaped(name);
  }

  static boolean isAbsolute(String uri) {
    return uri.startsWith("file:");
  }

  private static boolean isBelow(String path, String folder) {
    return path.startsWith(folder.endsWith("/") ? folder : folder + "/");
  }

  /** Escapes a path, as RFC 3986 wants it; a colon too, which would end the scheme. */
  static String escaped(String path) {
    StringBuilder uri = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (letter || "-._~/!$&'()*+,;=@".indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append('%').append(hex(c >> 4)).append(hex(c));
      }
    }
    return uri.toString();
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit & 15);
  }
}

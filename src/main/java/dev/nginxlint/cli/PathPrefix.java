package dev.nginxlint.cli;

import dev.nginxlint.source.Utf8;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder of nginx's machine and where its files are here; one byte a character, as all paths of a
 * configuration.
 *
 * @param from without a slash at its end; empty for the root
 */
record PathPrefix(String from, String to) {

  /** Reads the values of {@code --prefix} or {@code --path-map}. */
  static List<PathPrefix> parse(String option, List<String> values) {
    List<PathPrefix> prefixes = new ArrayList<>();
    for (String value : values) {
      int equals = value.indexOf('=');
      if (!value.startsWith("/") || equals < 0 || equals == value.length() - 1) {
        throw new UsageException(
            "--"
                + option
                + " needs an absolute path and a folder, as /etc/nginx=./nginx, not \""
                + value
                + "\"");
      }
      String from = withoutSlash(value.substring(0, equals));
      prefixes.add(new PathPrefix(Utf8.encode(from), Utf8.encode(value.substring(equals + 1))));
    }
    return prefixes;
  }

  /** Says whether a path is this folder or lies in it. */
  boolean holds(String path) {
    return path.startsWith(from)
        && (path.length() == from.length() || path.charAt(from.length()) == '/');
  }

  /** Returns where a path that this folder holds is here. */
  String map(String path) {
    String rest = path.substring(from.length());
    return to.equals("/") && rest.startsWith("/") ? rest : withoutSlash(to) + rest;
  }

  private static String withoutSlash(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }
}

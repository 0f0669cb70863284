package dev.nginxlint.check.location;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import java.util.ArrayList;
import java.util.List;

/**
 * A name of a server that no request has: nginx compares it with the host, in lower case and
 * without the port.
 *
 * @param looksFor what keeps it from being the name of a host
 */
record ServerNameWord(Concern looksFor) implements Check {

  /** What stands in it. */
  enum Concern {
    /** {@code a.com:8080}. */
    PORT,
    /** {@code a.com,www.a.com}. */
    COMMA,
    /** {@code ^(www|m)\.a\.com$}. */
    PATTERN,
    /** {@code $host}. */
    VARIABLE,
    /** {@code www.*.com}. */
    WILDCARD
  }

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    List<Match> found = new ArrayList<>();
    for (Parameter parameter : placement.directive().parameters()) {
      String name = parameter.value();
      if (!name.startsWith("~") && name.indexOf('{') < 0 && isWrong(name)) {
        found.add(Match.at(parameter.span()).value("name", name).value("meant", meant(name)));
      }
    }
    return found;
  }

  private boolean isWrong(String name) {
    if (isPattern(name)) {
      return looksFor == Concern.PATTERN;
    }
    return switch (looksFor) {
      case PORT -> portAt(name) > 0 && name.indexOf('/') < 0;
      case COMMA -> name.indexOf(',') >= 0;
      case VARIABLE -> name.indexOf('$') >= 0 && !name.equalsIgnoreCase("$hostname");
      case WILDCARD -> isMisplaced(name);
      case PATTERN -> false;
    };
  }

  private static boolean isPattern(String name) {
    return name.startsWith("^")
        || (name.endsWith("$") && name.length() > 1)
        || name.contains("\\.")
        || name.contains(".+")
        || name.contains("[^")
        || name.contains("[a-z")
        || name.contains("[0-9")
        || (name.indexOf('(') >= 0 && name.indexOf(')') >= 0);
  }

  /** Returns where the colon before a port stands, or -1. */
  private static int portAt(String name) {
    int colon = name.lastIndexOf(':');
    for (int i = colon + 1; i < name.length(); i++) {
      if (!Character.isDigit(name.charAt(i))) {
        return -1;
      }
    }
    return colon + 1 < name.length() && name.indexOf(':') == colon ? colon : -1;
  }

  private static boolean isMisplaced(String name) {
    int star = name.indexOf('*');
    if (star < 0) {
      return false;
    }
    boolean first = star == 0 && name.startsWith("*.");
    boolean last = star == name.length() - 1 && name.endsWith(".*");
    return !(first || last) || name.indexOf('*', star + 1) >= 0;
  }

  private String meant(String name) {
    return switch (looksFor) {
      case PORT -> name.substring(0, portAt(name));
      case COMMA -> name.replace(',', ' ');
      case PATTERN, VARIABLE, WILDCARD -> name;
    };
  }

  @Override
  public List<String> values() {
    return List.of("name", "meant");
  }
}

package dev.nginxlint.rule;

import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.MatchResult;
import java.util.List;
import java.util.Map;

/**
 * What a text is compared with: {@code {ends: /}}. Several texts mean any of them.
 *
 * @param what texts with values in braces; a pattern for {@link How#MATCHES}
 * @param isFixed whether no values are named
 */
record Condition(How how, List<String> what, boolean isFixed) {

  /** How a text is compared. */
  enum How {
    IS("is"),
    STARTS("starts"),
    ENDS("ends"),
    CONTAINS("contains"),
    /**
     * By a regular expression as nginx has them, with the case of letters; {@code (?i)} without.
     */
    MATCHES("matches"),
    /** It is a path, and lies in no such folder once its dots are resolved. */
    OUTSIDE("outside");

    private final String word;

    How(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  Condition(How how, List<String> what) {
    this(how, List.copyOf(what), how == How.MATCHES || !namesValues(what));
  }

  private static boolean namesValues(List<String> what) {
    for (String template : what) {
      if (template.indexOf('{') >= 0) {
        return true;
      }
    }
    return false;
  }

  boolean holds(String text, Map<String, String> values) {
    boolean outside = how == How.OUTSIDE;
    for (String template : what) {
      boolean one = one(text, isFixed ? template : Template.fill(template, values));
      if (one != outside) {
        return one;
      }
    }
    return outside;
  }

  private boolean one(String text, String other) {
    return switch (how) {
      case IS -> text.equals(other);
      case STARTS -> text.startsWith(other);
      case ENDS -> text.endsWith(other);
      case CONTAINS -> text.contains(other);
      case MATCHES -> matches(text, other);
      case OUTSIDE -> !isIn(Paths.resolved(text), Paths.resolved(other));
    };
  }

  private static boolean isIn(String path, String folder) {
    String start = folder.endsWith("/") ? folder : folder + "/";
    return path.startsWith(start) || path.equals(folder);
  }

  private static boolean matches(String text, String pattern) {
    return dev.nginxlint.regex.Regex.compile(pattern, false) instanceof Compilation.Compiled regex
        && regex.regex().match(text) instanceof MatchResult.Matched;
  }
}

package dev.nginxlint.rule;

import java.util.Map;

/** A text with values in braces: {@code {location}users}. */
public final class Template {
  private Template() {}

  /** Puts values into a text; what is in braces and is no value stays as it is. */
  public static String fill(String template, Map<String, String> values) {
    int brace = template.indexOf('{');
    if (brace < 0) {
      return template;
    }
    StringBuilder text = new StringBuilder(template.length() + 32);
    int at = 0;
    while (brace >= 0) {
      int end = template.indexOf('}', brace);
      String value = end < 0 ? null : values.get(template.substring(brace + 1, end));
      if (value != null) {
        text.append(template, at, brace).append(value);
        at = end + 1;
      }
      brace = template.indexOf('{', value != null ? at : brace + 1);
    }
    return text.append(template, at, template.length()).toString();
  }

  /** Returns the first name in braces that is no known value; empty if all are known. */
  static String unknown(String template, Iterable<String> known) {
    int brace = template.indexOf('{');
    while (brace >= 0) {
      int end = template.indexOf('}', brace);
      String name = end < 0 ? "" : template.substring(brace + 1, end);
      if (isName(name) && !contains(known, name)) {
        return name;
      }
      brace = template.indexOf('{', brace + 1);
    }
    return "";
  }

  private static boolean contains(Iterable<String> known, String name) {
    for (String other : known) {
      if (other.equals(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Braces also stand in configurations that are quoted: {@code location / { ... }}, and a digit
   * among them may be a count of a pattern: {@code a{2}}.
   */
  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '.' && c != '-') {
        return false;
      }
    }
    return !name.isEmpty();
  }
}

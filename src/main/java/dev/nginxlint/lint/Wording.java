package dev.nginxlint.lint;

import dev.nginxlint.finding.Severity;
import java.util.Map;

/**
 * What a rule says in one case. Values of the match are named in braces.
 *
 * @param label what stands beside the caret; may be empty
 * @param related what is said of other places, by the name the check gives them
 * @param help what to write instead; may be empty
 */
record Wording(
    Severity severity, String message, String label, Map<String, String> related, String help) {

  /** Puts values into a text; what is in braces and is no value stays as it is. */
  static String fill(String template, Map<String, String> values) {
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
}

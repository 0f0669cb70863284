package dev.nginxlint.report;

import dev.nginxlint.finding.Category;
import dev.nginxlint.finding.Severity;
import java.util.List;

/**
 * What readers are told of a rule, in bytes of UTF-8, one a character.
 *
 * @param severity the one it has unless somebody changes it
 * @param summary one sentence
 * @param why the reason, at length; may be empty
 * @param references addresses of pages about it
 */
public record RuleText(
    String id,
    Severity severity,
    Category category,
    String summary,
    String why,
    List<String> references) {

  public RuleText {
    references = List.copyOf(references);
  }
}

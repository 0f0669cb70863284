package dev.nginxlint.lint;

import dev.nginxlint.finding.Category;
import dev.nginxlint.finding.Severity;
import java.util.List;
import java.util.Map;

/**
 * One file of {@code rules/}: what to look for, and what to say when it is found.
 *
 * @param wordings what is said, by the case the check tells; a rule without cases has one, named ""
 * @param documentation empty for built-in rules while linting
 */
public record Rule(
    String id,
    Severity severity,
    Category category,
    Map<String, Wording> wordings,
    Check check,
    Documentation documentation) {

  /**
   * What a rule file holds for its readers.
   *
   * @param why the reason; its first line stands for itself
   */
  public record Documentation(
      String why, List<Example> bad, List<Example> good, List<String> references) {
    static final Documentation NONE = new Documentation("", List.of(), List.of(), List.of());
  }

  /**
   * A configuration that breaks the rule, or does not.
   *
   * @param line the line of the finding
   * @param says its message
   * @param request the request that proves it; empty if none is told
   * @param becomes what becomes of that request
   * @param at where the example stands: {@code rules/x.yaml:12}
   */
  public record Example(
      String conf, int line, String says, String request, String becomes, String at) {}

  /** Returns what is said in a case. */
  Wording wording(String name) {
    Wording wording = wordings.get(name);
    if (wording == null) {
      throw new AssertionError("no case \"" + name + "\" in " + id);
    }
    return wording;
  }

  /** Returns the message of the rule, values still in braces; that of its first case. */
  public String message() {
    return wordings.values().iterator().next().message();
  }

  /** Returns the sentence that stands for the rule in a list. */
  public String summary() {
    String why = documentation.why();
    return why.substring(0, why.indexOf('\n') < 0 ? why.length() : why.indexOf('\n'));
  }
}

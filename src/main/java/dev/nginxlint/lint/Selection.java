package dev.nginxlint.lint;

import dev.nginxlint.finding.Category;
import dev.nginxlint.finding.Finding;
import dev.nginxlint.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which findings are wanted, and how much they matter to this user. What nginx cannot even read is
 * always told: a configuration that was not understood is not clean.
 *
 * @param select rules and categories; empty for all
 * @param ignore rules and categories that are not wanted
 * @param severities other severities for rules
 * @param least the least severity that is shown
 */
public record Selection(
    List<String> select, List<String> ignore, Map<String, Severity> severities, Severity least) {

  /** Returns the findings that are wanted, with the severities that are wanted. */
  public List<Finding> apply(List<Finding> findings) {
    List<Finding> wanted = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      Severity severity = severities.getOrDefault(finding.rule(), finding.severity());
      if (isUnreadable(finding) || (isSelected(finding) && severity.atLeast(least))) {
        wanted.add(severity == finding.severity() ? finding : finding.withSeverity(severity));
      }
    }
    return wanted;
  }

  /**
   * Says whether a rule is wanted at all. One that is not recommended is wanted where it, or its
   * category, is selected, or where it is given a severity; and where settings turn it on, unless
   * others are selected.
   */
  boolean wants(RuleSet.Entry rule, List<String> turnedOn) {
    String id = rule.id();
    if (!rule.recommended() && severities.containsKey(id)) {
      return !ignore.contains(id);
    }
    boolean selected =
        select.isEmpty()
            ? rule.recommended() || turnedOn.contains(id)
            : select.contains(id) || select.contains(rule.category());
    return selected && !ignore.contains(id) && !ignore.contains(rule.category());
  }

  /** Says whether nginx could not even read what a finding tells of. */
  public static boolean isUnreadable(Finding finding) {
    return finding.category() == Category.SYNTAX && finding.severity() == Severity.ERROR;
  }

  private boolean isSelected(Finding finding) {
    return (select.isEmpty() || names(select, finding)) && !names(ignore, finding);
  }

  private static boolean names(List<String> list, Finding finding) {
    return list.contains(finding.rule()) || list.contains(finding.category().word());
  }
}

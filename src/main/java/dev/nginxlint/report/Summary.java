package dev.nginxlint.report;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.finding.Severity;
import java.util.List;

/** How much was found, in how many files. */
public record Summary(int files, int errors, int warnings, int infos) {

  public static Summary of(List<Finding> findings, int files) {
    int errors = 0;
    int warnings = 0;
    for (Finding finding : findings) {
      errors += finding.severity() == Severity.ERROR ? 1 : 0;
      warnings += finding.severity() == Severity.WARNING ? 1 : 0;
    }
    return new Summary(files, errors, warnings, findings.size() - errors - warnings);
  }

  /** Says it in a sentence: {@code Found 1 error and 2 warnings in 3 files.} */
  public String sentence() {
    String found = "";
    found = joined(found, count(errors, "error"), "");
    found = joined(found, count(warnings, "warning"), infos > 0 ? ", " : " and ");
    found = joined(found, infos == 0 ? "" : infos + " info", " and ");
    return (found.isEmpty() ? "No findings" : "Found " + found)
        + " in "
        + count(files, "file")
        + ".";
  }

  private static String joined(String before, String next, String between) {
    return next.isEmpty() ? before : before.isEmpty() ? next : before + between + next;
  }

  private static String count(int number, String noun) {
    return number == 0 ? "" : number + " " + noun + (number == 1 ? "" : "s");
  }
}

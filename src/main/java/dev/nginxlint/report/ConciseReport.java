package dev.nginxlint.report;

import dev.nginxlint.finding.Finding;
import java.util.List;

/** Findings one a line. */
public record ConciseReport(Paint paint) {

  public void write(List<Finding> findings, StringBuilder out) {
    for (Finding finding : findings) {
      String kind = finding.severity().word() + "[" + finding.rule() + "]";
      out.append(paint.place(finding.span(), FullReport.place(finding.span())))
          .append(": ")
          .append(paint.rule(finding.rule(), paint.severity(finding.severity(), kind)))
          .append(' ')
          .append(Display.bytes(finding.message()))
          .append('\n');
    }
  }
}

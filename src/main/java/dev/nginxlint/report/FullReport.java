package dev.nginxlint.report;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.source.Span;
import java.util.List;

/** Findings for people: each with the lines it speaks of. */
public record FullReport(Paint paint) {

  public void write(List<Finding> findings, StringBuilder out) {
    for (Finding finding : findings) {
      write(finding, out);
      out.append('\n');
    }
  }

  private void write(Finding finding, StringBuilder out) {
    String kind = finding.severity().word() + "[" + finding.rule() + "]";
    out.append(paint.rule(finding.rule(), paint.severity(finding.severity(), kind)))
        .append(paint.strong(": " + Display.bytes(finding.message())))
        .append('\n');
    List<Snippet> snippets = Snippet.of(finding);
    int lastLine = 0;
    for (Snippet snippet : snippets) {
      lastLine = Math.max(lastLine, snippet.lastLine());
    }
    String margin = " ".repeat(Integer.toString(lastLine).length());
    String bar = paint.frame(margin + " |");
    for (int i = 0; i < snippets.size(); i++) {
      Snippet snippet = snippets.get(i);
      out.append(paint.frame(margin + (i == 0 ? "--> " : "::: ")))
          .append(paint.place(snippet.place(), place(snippet.place())))
          .append('\n')
          .append(bar)
          .append('\n');
      snippet.write(margin, finding.severity(), paint, out);
    }
    if (!finding.evidence().isEmpty() || !finding.help().isEmpty()) {
      out.append(bar).append('\n');
    }
    String equals = paint.frame(margin + " =");
    for (Finding.Evidence evidence : finding.evidence()) {
      out.append(equals)
          .append(paint.strong(" resolved: "))
          .append(Display.bytes(evidence.request()))
          .append(" -> ")
          .append(Display.bytes(evidence.becomes()))
          .append('\n');
    }
    if (!finding.help().isEmpty()) {
      out.append(equals)
          .append(paint.strong(" help: "))
          .append(Display.bytes(finding.help()))
          .append('\n');
    }
  }

  /** Renders a place as {@code nginx.conf:12:5}. */
  static String place(Span span) {
    return Display.bytes(span.toString());
  }
}

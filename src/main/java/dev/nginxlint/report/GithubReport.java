package dev.nginxlint.report;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.source.Position;
import dev.nginxlint.source.Utf8;
import java.util.List;

/** Findings as workflow commands of GitHub Actions, which shows them beside the lines. */
public record GithubReport(LintRun run) {

  public void write(List<Finding> findings, StringBuilder out) {
    for (Finding finding : findings) {
      Position start = finding.span().position();
      Position end = finding.span().endPosition();
      out.append("::").append(command(finding)).append(" file=");
      property(Utf8.decode(run.paths().name(finding.span().file().path())), out);
      out.append(",line=").append(start.line()).append(",endLine=").append(end.line());
      // Columns are understood only within one line.
      if (start.line() == end.line()) {
        out.append(",col=").append(start.column()).append(",endColumn=").append(end.column());
      }
      out.append(",title=");
      property(finding.severity().word() + "[" + finding.rule() + "]", out);
      out.append("::");
      // The log shows only what stands here.
      data(FullReport.place(finding.span()) + ": " + Explanation.of(finding, true), out);
      out.append('\n');
    }
  }

  private static String command(Finding finding) {
    return switch (finding.severity()) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "notice";
    };
  }

  private static void data(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '%' -> out.append("%25");
        case '\r' -> out.append("%0D");
        case '\n' -> out.append("%0A");
        default -> out.append(c);
      }
    }
  }

  private static void property(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case ':' -> out.append("%3A");
        case ',' -> out.append("%2C");
        default -> data(String.valueOf(c), out);
      }
    }
  }
}

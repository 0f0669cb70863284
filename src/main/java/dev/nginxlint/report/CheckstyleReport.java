package dev.nginxlint.report;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.source.Position;
import java.util.List;
import java.util.Map;

/** Findings as Checkstyle writes them, which many programs read. */
public record CheckstyleReport(LintRun run) {
  /** The version of Checkstyle that first wrote it so. */
  private static final String VERSION = "4.3";

  public void write(List<Finding> findings, StringBuilder out) {
    XmlWriter xml = new XmlWriter(out);
    xml.start("", "checkstyle").attribute("version", VERSION);
    for (Map.Entry<String, List<Finding>> file : ByFile.of(findings).entrySet()) {
      xml.start("  ", "file").bytes("name", run.paths().name(file.getKey()));
      for (Finding finding : file.getValue()) {
        Position start = finding.span().position();
        xml.start("    ", "error")
            .attribute("line", start.line())
            .attribute("column", start.column())
            .attribute("severity", finding.severity().word())
            .attribute("message", Explanation.of(finding, true))
            .attribute("source", "nginx-lint." + finding.category().word() + "." + finding.rule())
            .end("", "error");
      }
      xml.end("  ", "file");
    }
    xml.end("", "checkstyle");
  }
}

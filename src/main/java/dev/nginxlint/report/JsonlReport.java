package dev.nginxlint.report;

import dev.nginxlint.finding.Finding;
import java.util.List;

/** Findings as JSON, one a line. */
public record JsonlReport() {

  public void write(List<Finding> findings, StringBuilder out) {
    for (Finding finding : findings) {
      FindingJson.write(finding, new JsonWriter(out));
      out.append('\n');
    }
  }
}

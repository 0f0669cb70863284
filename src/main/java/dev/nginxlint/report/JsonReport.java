package dev.nginxlint.report;

import dev.nginxlint.finding.Finding;
import java.util.List;

/** Findings as one JSON document. */
public record JsonReport(Summary summary) {

  public void write(List<Finding> findings, StringBuilder out) {
    JsonWriter json = new JsonWriter(out);
    json.open('{').number("version", 1).newLine(" ").name("findings").open('[');
    for (Finding finding : findings) {
      json.newLine("  ");
      FindingJson.write(finding, json);
    }
    json.close(']').newLine(" ").number("files", summary.files());
    json.name("summary")
        .open('{')
        .number("error", summary.errors())
        .number("warning", summary.warnings())
        .number("info", summary.infos())
        .close('}')
        .close('}');
    out.append('\n');
  }
}

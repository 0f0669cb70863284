package dev.nginxlint.report;

import dev.nginxlint.lint.BaselineEntry;
import dev.nginxlint.lint.BaselineReader;
import java.util.List;

/** A baseline file: an entry a line, so that changes of it are read easily. */
public final class BaselineReport {
  private BaselineReport() {}

  public static void write(List<BaselineEntry> entries, StringBuilder out) {
    JsonWriter json = new JsonWriter(out);
    json.open('{').number("version", Integer.parseInt(BaselineReader.VERSION));
    json.name("findings").open('[');
    for (BaselineEntry entry : entries) {
      json.newLine("")
          .open('{')
          .bytes("file", entry.file())
          .bytes("rule", entry.rule())
          .bytes("at", entry.at())
          .bytes("fingerprint", entry.fingerprint())
          .close('}');
    }
    out.append(entries.isEmpty() ? "" : "\n");
    json.close(']').close('}');
    out.append('\n');
  }
}

package dev.nginxlint.report;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.finding.Fix;
import dev.nginxlint.source.Position;
import dev.nginxlint.source.Span;

/** One finding as a JSON object. */
final class FindingJson {
  private FindingJson() {}

  static void write(Finding finding, JsonWriter json) {
    json.open('{')
        .string("rule", finding.rule())
        .string("severity", finding.severity().word())
        .string("category", finding.category().word())
        .truth("refused", finding.refused())
        .bytes("message", finding.message());
    place(finding.span(), json);
    Position end = finding.span().endPosition();
    json.number("endLine", end.line()).number("endColumn", end.column());
    json.name("related").open('[');
    for (Finding.Related related : finding.related()) {
      json.open('{');
      place(related.span(), json);
      json.bytes("message", related.message()).close('}');
    }
    json.close(']').name("evidence").open('[');
    for (Finding.Evidence evidence : finding.evidence()) {
      json.open('{')
          .bytes("request", evidence.request())
          .bytes("becomes", evidence.becomes())
          .close('}');
    }
    json.close(']');
    if (finding.fix().isPresent()) {
      fix(finding.fix().get(), json);
    } else {
      json.nothing("fix");
    }
    json.close('}');
  }

  private static void place(Span span, JsonWriter json) {
    Position start = span.position();
    json.bytes("file", span.file().path())
        .number("line", start.line())
        .number("column", start.column());
  }

  private static void fix(Fix fix, JsonWriter json) {
    json.name("fix").open('{').bytes("title", fix.title()).truth("safe", fix.safe());
    json.name("edits").open('[');
    for (Fix.Edit edit : fix.edits()) {
      json.open('{')
          .bytes("file", edit.span().file().path())
          .number("start", edit.span().start())
          .number("end", edit.span().end())
          .bytes("text", edit.text())
          .close('}');
    }
    json.close(']').close('}');
  }
}

package dev.nginxlint.report;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.finding.Fix;
import dev.nginxlint.source.Position;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.Span;
import dev.nginxlint.source.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as results of SARIF. */
final class SarifResults {
  private final ProjectPaths paths;
  private final Map<String, Integer> ruleIndexes = new HashMap<>();
  private final Map<SourceFile, LineHashes> lineHashes = new HashMap<>();
  private final Fingerprints fingerprints = new Fingerprints();

  SarifResults(ProjectPaths paths, List<RuleText> rules) {
    this.paths = paths;
    for (RuleText rule : rules) {
      ruleIndexes.put(rule.id(), ruleIndexes.size());
    }
  }

  void write(Finding finding, JsonWriter json) {
    Span span = finding.span();
    json.open('{').string("ruleId", finding.rule());
    Integer index = ruleIndexes.get(finding.rule());
    if (index != null) {
      json.number("ruleIndex", index);
    }
    json.string("level", SarifRules.level(finding.severity()));
    SarifReport.message("message", Explanation.of(finding, false), json);
    json.name("locations").open('[').open('{');
    physicalLocation(span, json);
    json.close('}').close(']');
    related(finding.related(), json);
    LineHashes hashes = lineHashes.computeIfAbsent(span.file(), LineHashes::new);
    json.name("partialFingerprints").open('{');
    json.string("primaryLocationLineHash", hashes.of(span.line()));
    String path = paths.name(span.file().path());
    json.string("nginxLint/v1", fingerprints.next(finding, path)).close('}');
    if (finding.fix().isPresent()) {
      fix(finding.fix().get(), json);
    }
    properties(finding, json);
    json.close('}');
  }

  private void related(List<Finding.Related> places, JsonWriter json) {
    if (places.isEmpty()) {
      return;
    }
    json.name("relatedLocations").open('[');
    for (int i = 0; i < places.size(); i++) {
      json.open('{').number("id", i + 1);
      physicalLocation(places.get(i).span(), json);
      SarifReport.message("message", Display.bytes(places.get(i).message()), json).close('}');
    }
    json.close(']');
  }

  private void physicalLocation(Span span, JsonWriter json) {
    json.name("physicalLocation").open('{');
    artifactLocation(span.file().path(), json);
    json.name("region").open('{');
    lines(span, json);
    json.number("byteOffset", span.start()).number("byteLength", span.end() - span.start());
    json.close('}').close('}');
  }

  private void artifactLocation(String path, JsonWriter json) {
    String uri = paths.uri(path);
    json.name("artifactLocation").open('{').string("uri", uri);
    if (!ProjectPaths.isAbsolute(uri)) {
      json.string("uriBaseId", "%SRCROOT%");
    }
    json.close('}');
  }

  private static void lines(Span span, JsonWriter json) {
    Position start = span.position();
    Position end = span.endPosition();
    json.number("startLine", start.line()).number("startColumn", start.column());
    json.number("endLine", end.line()).number("endColumn", end.column());
  }

  private void fix(Fix fix, JsonWriter json) {
    Map<String, List<Fix.Edit>> files = new LinkedHashMap<>();
    for (Fix.Edit edit : fix.edits()) {
      String path = edit.span().file().path();
      files.computeIfAbsent(path, p -> new ArrayList<>()).add(edit);
    }
    json.name("fixes").open('[').open('{');
    SarifReport.message("description", Display.bytes(fix.title()), json);
    json.name("artifactChanges").open('[');
    for (Map.Entry<String, List<Fix.Edit>> file : files.entrySet()) {
      json.open('{');
      artifactLocation(file.getKey(), json);
      json.name("replacements").open('[');
      for (Fix.Edit edit : file.getValue()) {
        replacement(edit, json);
      }
      json.close(']').close('}');
    }
    json.close(']').name("properties").open('{').truth("safe", fix.safe()).close('}');
    json.close('}').close(']');
  }

  /** Writes an edit by lines and characters; by bytes where the new text is not UTF-8. */
  private static void replacement(Fix.Edit edit, JsonWriter json) {
    String text = Utf8.decode(edit.text());
    boolean characters = Utf8.encode(text).equals(edit.text());
    json.open('{').name("deletedRegion").open('{');
    if (characters) {
      lines(edit.span(), json);
    } else {
      json.number("byteOffset", edit.span().start());
      json.number("byteLength", edit.span().end() - edit.span().start());
    }
    json.close('}').name("insertedContent").open('{');
    if (characters) {
      json.string("text", text);
    } else {
      byte[] bytes = edit.text().getBytes(StandardCharsets.ISO_8859_1);
      json.string("binary", Base64.getEncoder().encodeToString(bytes));
    }
    json.close('}').close('}');
  }

  private static void properties(Finding finding, JsonWriter json) {
    json.name("properties").open('{').string("category", finding.category().word());
    json.truth("refused", finding.refused()).name("evidence").open('[');
    for (Finding.Evidence evidence : finding.evidence()) {
      json.open('{').bytes("request", evidence.request());
      json.bytes("becomes", evidence.becomes()).close('}');
    }
    json.close(']').bytes("help", finding.help()).close('}');
  }
}

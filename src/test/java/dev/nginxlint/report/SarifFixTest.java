package dev.nginxlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.nginxlint.finding.Category;
import dev.nginxlint.finding.Finding;
import dev.nginxlint.finding.Fix;
import dev.nginxlint.finding.Severity;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.Span;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Fixes of findings in the formats that can tell of them. */
class SarifFixTest {
  private static final LintRun RUN =
      new LintRun(
          "1", 1, List.of(), List.of(), List.of("a.conf"), new ProjectPaths("/work", "/work"));

  private final SourceFile file = new SourceFile("a.conf", "a;\r\n\u00c3\u00a9 b;\n");
  private final SourceFile other = new SourceFile("../b.conf", "c;\n");

  private Finding finding(Fix fix) {
    return Finding.of("rot", Severity.WARNING, Category.STYLE, new Span(file, 4, 8), "rots")
        .withFix(fix);
  }

  private static JsonNode valid(Finding finding) throws IOException {
    StringBuilder out = new StringBuilder();
    new SarifReport(RUN, List.of()).write(List.of(finding), out);
    JsonNode log = new ObjectMapper().readTree(out.toString());
    try (var schema = SarifFixTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      var validator = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
      assertEquals(Set.of(), validator.validate(log));
    }
    return log.get("runs").get(0).get("results").get(0).get("fixes").get(0);
  }

  @Test
  void editsAreToldByFileAndCharacters() throws IOException {
    JsonNode fix =
        valid(
            finding(
                new Fix(
                    "do {it}",
                    true,
                    List.of(
                        new Fix.Edit(new Span(file, 6, 8), "\u00e2\u0082\u00ac"),
                        new Fix.Edit(new Span(other, 0, 0), "x;\n"),
                        new Fix.Edit(new Span(file, 8, 9), "")))));
    assertEquals("do {{it}}", fix.get("description").get("text").textValue());
    JsonNode changes = fix.get("artifactChanges");
    assertEquals("a.conf", changes.get(0).get("artifactLocation").get("uri").textValue());
    assertEquals("file:///b.conf", changes.get(1).get("artifactLocation").get("uri").textValue());
    JsonNode first = changes.get(0).get("replacements").get(0);
    assertEquals(
        "{\"startLine\":2,\"startColumn\":2,\"endLine\":2,\"endColumn\":4}",
        first.get("deletedRegion").toString());
    assertEquals("\u20ac", first.get("insertedContent").get("text").textValue());
    assertEquals(2, changes.get(0).get("replacements").size());
  }

  @Test
  void whatIsNotUtf8IsToldByBytes() throws IOException {
    Fix fix = new Fix("x", false, List.of(new Fix.Edit(new Span(file, 4, 6), "\u00ff")));
    JsonNode replacement = valid(finding(fix)).findValue("replacements").get(0);
    assertEquals(
        "{\"deletedRegion\":{\"byteOffset\":4,\"byteLength\":2},"
            + "\"insertedContent\":{\"binary\":\"/w==\"}}",
        replacement.toString());
  }

  @Test
  void peopleAreToldOfTheFix() {
    Finding finding = finding(new Fix("do it", true, List.of()));
    StringBuilder github = new StringBuilder();
    new GithubReport(RUN).write(List.of(finding), github);
    assertTrue(github.toString().endsWith("%0Afix: do it\n"), github.toString());
    StringBuilder statistics = new StringBuilder();
    new StatisticsReport(List.of(finding)).write(statistics);
    assertEquals("1  warning[rot]  in 1 file, fixable: 1 with --fix\n", statistics.toString());
  }
}

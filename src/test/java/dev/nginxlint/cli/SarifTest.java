package dev.nginxlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.parsers.SarifParser;

/** SARIF, held against the schema of OASIS and read by a parser of build servers. */
class SarifTest {
  private static final JsonSchema SCHEMA = schema();

  private static JsonSchema schema() {
    try (InputStream in =
        SarifSchema210.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode valid(String json) {
    JsonNode log = ReportCase.parse(json);
    assertEquals(Set.of(), SCHEMA.validate(log));
    // The second edition of the schema demands a start of every region.
    for (JsonNode region : log.findValues("region")) {
      assertTrue(region.get("startLine").intValue() >= 1);
    }
    return log.get("runs").get(0);
  }

  @ParameterizedTest
  @EnumSource
  void isValidAndTellsWhatWasFound(ReportCase reported) {
    JsonNode run = valid(reported.report("--format=sarif"));
    List<JsonNode> findings = reported.findings();
    JsonNode results = run.get("results");
    assertEquals(findings.size(), results.size());
    for (int i = 0; i < results.size(); i++) {
      JsonNode result = results.get(i);
      JsonNode finding = findings.get(i);
      JsonNode rules = run.get("tool").get("driver").get("rules");
      assertEquals(
          finding.get("rule"), rules.get(result.get("ruleIndex").intValue()).get("id"), "rule");
      JsonNode place = result.get("locations").get(0).get("physicalLocation");
      assertEquals(finding.get("line"), place.get("region").get("startLine"));
      assertEquals(finding.get("column"), place.get("region").get("startColumn"));
      assertEquals(finding.get("endColumn"), place.get("region").get("endColumn"));
      assertEquals(finding.get("evidence"), result.get("properties").get("evidence"));
      assertEquals(finding.get("related").size(), result.path("relatedLocations").size());
      URI.create(place.get("artifactLocation").get("uri").textValue());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aParserOfBuildServersReadsIt(ReportCase reported) throws Exception {
    Set<Violation> violations =
        new SarifParser().parseReportOutput(reported.report("--format=sarif"), Parsed.QUIET);
    assertEquals(
        reported.findings().stream().map(f -> f.get("line").intValue()).collect(Collectors.toSet()),
        violations.stream().map(Violation::getStartLine).collect(Collectors.toSet()));
  }

  @Test
  void rulesAreExplained() {
    JsonNode run = valid(ReportCase.DEMO.report("--format=sarif"));
    for (JsonNode rule : run.get("tool").get("driver").get("rules")) {
      assertTrue(rule.get("helpUri").textValue().startsWith("https://"));
      String summary = rule.get("shortDescription").get("text").textValue();
      assertTrue(rule.get("fullDescription").get("text").textValue().startsWith(summary));
      assertTrue(rule.get("help").get("markdown").textValue().contains("\n- <https://"));
    }
  }

  @Test
  void bytesOfAPathAreEscapedAndBracesAndLinksOfAMessageToo() {
    JsonNode run = valid(ReportCase.HOSTILE.report("--format=sarif"));
    JsonNode result = run.get("results").get(0);
    assertEquals(
        "file:///etc/a%20%5D%5D%3E%22'%3C&%3A,=%250A%09%01%FF%E2%82%AC;%5Bx%5D(y).conf",
        result
            .get("locations")
            .get(0)
            .get("physicalLocation")
            .get("artifactLocation")
            .get("uri")
            .textValue());
    String text = result.get("message").get("text").textValue();
    assertTrue(text.contains("{{0}}[a\\](b)"), text);
  }

  @Test
  void whatCannotBeReadIsTold() {
    TestConsole console = new TestConsole(Path.of("testdata/demo"));
    assertEquals(2, console.run("--format=sarif", "nginx.conf", "nope.conf"));
    JsonNode invocation = valid(console.printed()).get("invocations").get(0);
    assertFalse(invocation.get("executionSuccessful").booleanValue());
    assertEquals(2, invocation.get("exitCode").intValue());
    assertEquals(
        "nope.conf: No such file or directory",
        invocation.get("toolExecutionNotifications").get(0).get("message").get("text").textValue());
  }
}

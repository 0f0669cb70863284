package dev.nginxlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.parsers.CodeClimateParser;

/** The report of GitLab, with what its importer asks for, and read by a parser of Code Climate. */
class GitlabTest {
  private static final Set<String> SEVERITIES =
      Set.of("info", "minor", "major", "critical", "blocker");

  @ParameterizedTest
  @EnumSource
  void hasWhatTheImporterAsksFor(ReportCase reported) {
    JsonNode issues = ReportCase.parse(reported.report("--format=gitlab"));
    List<JsonNode> findings = reported.findings();
    assertTrue(issues.isArray());
    assertEquals(findings.size(), issues.size());
    Set<String> fingerprints = new HashSet<>();
    for (int i = 0; i < issues.size(); i++) {
      JsonNode issue = issues.get(i);
      JsonNode finding = findings.get(i);
      assertEquals(finding.get("rule"), issue.get("check_name"));
      assertEquals(finding.get("file"), issue.get("location").get("path"));
      assertEquals(finding.get("line"), issue.get("location").get("lines").get("begin"));
      assertTrue(SEVERITIES.contains(issue.get("severity").textValue()));
      assertTrue(issue.get("description").textValue().length() > 5);
      assertTrue(fingerprints.add(issue.get("fingerprint").textValue()), "told apart");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aParserOfCodeClimateReadsIt(ReportCase reported) throws Exception {
    Set<Violation> violations =
        new CodeClimateParser().parseReportOutput(reported.report("--format=gitlab"), Parsed.QUIET);
    assertEquals(
        reported.findings().stream().map(f -> f.get("line").intValue()).collect(Collectors.toSet()),
        violations.stream().map(Violation::getStartLine).collect(Collectors.toSet()));
  }
}

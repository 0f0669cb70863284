package dev.nginxlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Workflow commands, read as the runner of GitHub Actions reads them (ActionCommand.TryParseV2).
 */
class GithubTest {
  private record WorkflowCommand(String name, Map<String, String> properties, String data) {

    static WorkflowCommand read(String line) {
      assertTrue(line.startsWith("::"), line);
      int end = line.indexOf("::", 2);
      String[] head = line.substring(2, end).split(" ", 2);
      Map<String, String> properties = new HashMap<>();
      for (String property : head[1].strip().split(",", -1)) {
        String[] pair = property.split("=", 2);
        String value = pair[1].replace("%3A", ":").replace("%2C", ",");
        properties.put(pair[0], data(value));
      }
      return new WorkflowCommand(head[0], properties, data(line.substring(end + 2)));
    }

    private static String data(String escaped) {
      return escaped.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theRunnerReadsIt(ReportCase reported) {
    List<JsonNode> findings = reported.findings();
    List<String> lines = reported.report("--format=github").lines().toList();
    assertEquals(findings.size(), lines.size());
    for (int i = 0; i < findings.size(); i++) {
      JsonNode finding = findings.get(i);
      WorkflowCommand command = WorkflowCommand.read(lines.get(i));
      String severity = finding.get("severity").textValue();
      assertEquals(severity.equals("info") ? "notice" : severity, command.name);
      assertEquals(finding.get("file").textValue(), command.properties.get("file"));
      assertEquals(finding.get("line").toString(), command.properties.get("line"));
      assertEquals(
          severity + "[" + finding.get("rule").textValue() + "]", command.properties.get("title"));
      if (finding.get("line").equals(finding.get("endLine"))) {
        assertEquals(finding.get("column").toString(), command.properties.get("col"));
        assertEquals(finding.get("endColumn").toString(), command.properties.get("endColumn"));
      }
      for (JsonNode evidence : finding.get("evidence")) {
        assertTrue(command.data.contains("\nresolved: " + evidence.get("request").textValue()));
      }
    }
  }

  @Test
  void pathsStartAtTheTopOfTheRepository() {
    TestConsole console = new TestConsole(Path.of("testdata/cli/json"));
    console.environment.put("GITHUB_WORKSPACE", Path.of("").toAbsolutePath().toString());
    console.run("--format=github", "./nginx.conf");
    WorkflowCommand command = WorkflowCommand.read(console.printed().lines().findFirst().get());
    assertEquals("testdata/cli/json/conf.d/app.conf", command.properties.get("file"));
  }
}

package dev.nginxlint.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.nginxlint.launcher.Installation.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of the action and of GitLab's job run the packaged program, in the demo's folder. */
class ServicesIT {
  private static final String DEMO = Path.of("testdata/demo").toAbsolutePath().toString();

  @TempDir Path folder;

  private Installation installation() throws IOException {
    Installation installation = Installation.in(folder.resolve("here"));
    installation.environment.put("GITHUB_ACTION_PATH", installation.folder.toString());
    installation.environment.put(
        "PATH", installation.launcher.getParent() + ":" + System.getenv("PATH"));
    return installation;
  }

  private static Result run(Installation installation, String shell, String script) {
    String there = "cd " + DEMO + "\n" + script;
    return Installation.result(installation.start(List.of(shell, "-ec", there)));
  }

  @Test
  void theActionFailsWithAnnotationsAndWritesItsReport() throws IOException {
    JsonNode step =
        new YAMLMapper().readTree(Path.of("action.yml").toFile()).get("runs").get("steps").get(0);
    Installation installation = installation();
    Path sarif = folder.resolve("lint.sarif");
    installation.environment.put("FILES", "nginx.conf");
    installation.environment.put("OPTIONS", "--min-severity=warning");
    installation.environment.put("SARIF", sarif.toString());
    Result result = run(installation, "bash", step.get("run").textValue());
    assertEquals(1, result.status(), result.err());
    assertTrue(result.out().contains("\n::error file=sites-enabled/shop.example.com,line=41,"));
    JsonNode log = new ObjectMapper().readTree(sarif.toFile());
    assertTrue(log.get("runs").get(0).get("results").size() >= 3);
  }

  @Test
  void theJobOfGitlabFailsAndKeepsItsReports() throws IOException {
    JsonNode job = new YAMLMapper().readTree(Path.of("ci/gitlab.yml").toFile()).get("nginx-lint");
    Installation installation = installation();
    String reports = Files.createDirectories(folder.resolve("reports")).toString();
    String script =
        job.get("script")
            .get(0)
            .textValue()
            .replace(":gl-", ":" + reports + "/gl-")
            .replace("junit:", "junit:" + reports + "/");
    installation.environment.put("NGINX_LINT_ARGUMENTS", "nginx.conf");
    assertEquals(1, run(installation, "sh", script).status());
    JsonNode issues =
        new ObjectMapper().readTree(Path.of(reports, "gl-code-quality-report.json").toFile());
    assertTrue(issues.size() >= 3);
    assertTrue(Files.readString(Path.of(reports, "nginx-lint.xml")).contains("<failure "));
  }

  @Test
  void theVersionTellsTheCommitAndTheArchive() throws IOException {
    Installation installation = installation();
    assertEquals(0, installation.run("--warm-up").status());
    String version = installation.run("--version").out();
    assertTrue(version.matches("(?s)nginx-lint \\d\\S* \\([0-9a-f]{12}\\)\n.*"), version);
    String archive = installation.archives().get(0).toString();
    assertTrue(version.contains("\narchive    in use, " + archive + "\n"), version);
  }
}

package dev.nginxlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept for build services: the action and the problem matcher of GitHub, GitLab's job. */
class ContinuousIntegrationTest {
  /** A program in the place of nginx-lint that tells its arguments, one a line. */
  private static final String TELLS =
      "#!/bin/sh\nfor a in \"$@\"; do printf '%s\\n' \"$a\"; done\n";

  @TempDir Path folder;

  private static JsonNode yaml(String file) throws IOException {
    return new YAMLMapper().readTree(Path.of(file).toFile());
  }

  private String run(String script, String shell, Map<String, String> environment)
      throws Exception {
    Path program = Files.createDirectories(folder.resolve("bin")).resolve("nginx-lint");
    Files.writeString(program, TELLS);
    assertTrue(program.toFile().setExecutable(true));
    ProcessBuilder builder = new ProcessBuilder(shell, "-ec", script);
    builder.environment().putAll(environment);
    builder.environment().put("GITHUB_ACTION_PATH", folder.toString());
    builder.environment().put("PATH", program.getParent() + ":" + System.getenv("PATH"));
    Process process = builder.redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), out);
    return out;
  }

  @Test
  void theActionPassesItsInputsOn() throws Exception {
    JsonNode action = yaml("action.yml");
    assertEquals("composite", action.get("runs").get("using").textValue());
    JsonNode step = action.get("runs").get("steps").get(0);
    assertEquals("bash", step.get("shell").textValue());
    Set<String> inputs = new TreeSet<>();
    action.get("inputs").fieldNames().forEachRemaining(inputs::add);
    Set<String> passed = new TreeSet<>();
    for (JsonNode value : step.get("env")) {
      Matcher input = Pattern.compile("\\$\\{\\{ inputs\\.([a-z]+) }}").matcher(value.textValue());
      assertTrue(input.matches(), value.textValue());
      passed.add(input.group(1));
    }
    assertEquals(inputs, passed);
    String script = step.get("run").textValue();
    assertEquals(
        "--format=full\n--format=github\n--\n",
        run(script, "bash", Map.of("FILES", "", "OPTIONS", "", "SARIF", "")));
    assertEquals(
        "--format=full\n--format=github\n--format=sarif:a b\n-q\n--fail-on=error\n--\nx y.conf\n*\n",
        run(
            script,
            "bash",
            Map.of("FILES", "x y.conf\n*\n", "OPTIONS", "-q\n\n--fail-on=error", "SARIF", "a b")));
  }

  @Test
  void whatTheActionRunsIsUnderstood() {
    TestConsole console = new TestConsole(Path.of("testdata/demo"));
    assertEquals(1, console.run("--format=full", "--format=github", "--", "nginx.conf"));
    assertTrue(console.printed().contains("\n::error file=sites-enabled/shop.example.com,"));
  }

  @Test
  void theJobOfGitlabKeepsWhatItWrites() throws Exception {
    JsonNode job = yaml("ci/gitlab.yml").get("nginx-lint");
    List<String> arguments = new ArrayList<>();
    for (JsonNode line : job.get("script")) {
      run(line.textValue(), "sh", Map.of("NGINX_LINT_ARGUMENTS", "-q nginx.conf"))
          .lines()
          .forEach(arguments::add);
    }
    JsonNode reports = job.get("artifacts").get("reports");
    String codequality = "gitlab:" + reports.get("codequality").textValue();
    String junit = "junit:" + reports.get("junit").textValue();
    assertEquals(
        List.of(
            "--format=full", "--format=" + codequality, "--format=" + junit, "-q", "nginx.conf"),
        arguments);
    assertEquals("gitlab", Destination.parse(codequality).format());
    assertEquals("junit", Destination.parse(junit).format());
  }

  @ParameterizedTest
  @EnumSource
  void theProblemMatcherReadsTheConciseFormat(ReportCase reported) throws IOException {
    JsonNode matchers = new ObjectMapper().readTree(Path.of("ci/problem-matcher.json").toFile());
    List<String> expected = new ArrayList<>();
    for (JsonNode finding : reported.findings()) {
      String severity = finding.get("severity").textValue();
      expected.add(
          finding.get("line")
              + ":"
              + finding.get("column")
              + (" " + (severity.equals("info") ? "notice " : severity + " "))
              + finding.get("rule").textValue());
    }
    List<String> matched = new ArrayList<>();
    for (String line : reported.report("--format=concise").lines().toList()) {
      for (JsonNode matcher : matchers.get("problemMatcher")) {
        JsonNode pattern = matcher.get("pattern").get(0);
        Matcher match = Pattern.compile(pattern.get("regexp").textValue()).matcher(line);
        if (match.find()) {
          matched.add(
              match.group(pattern.get("line").intValue())
                  + ":"
                  + match.group(pattern.get("column").intValue())
                  + " "
                  + (pattern.has("severity")
                      ? match.group(pattern.get("severity").intValue())
                      : matcher.get("severity").textValue())
                  + " "
                  + match.group(pattern.get("code").intValue()));
          assertTrue(match.group(pattern.get("message").intValue()).length() > 5);
          assertTrue(line.startsWith(match.group(pattern.get("file").intValue())));
        }
      }
    }
    assertEquals(expected, matched);
  }
}

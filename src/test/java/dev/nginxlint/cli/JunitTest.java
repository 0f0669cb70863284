package dev.nginxlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Results of tests, read by the parser of Surefire, whose format it is. */
class JunitTest {
  private static List<ReportTestSuite> read(String xml) throws Exception {
    Xml.parse(xml);
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    return new TestSuiteXmlParser(new NullConsoleLogger())
        .parse(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource
  void countsWhatMakesTheRunFail(ReportCase reported) throws Exception {
    long expected =
        reported.findings().stream()
            .filter(f -> !f.get("severity").textValue().equals("info"))
            .count();
    int failures = 0;
    int told = 0;
    for (ReportTestSuite suite : read(reported.report("--format=junit"))) {
      failures += suite.getNumberOfFailures();
      assertEquals(suite.getTestCases().size(), suite.getNumberOfTests(), suite.getName());
      for (ReportTestCase test : suite.getTestCases()) {
        told += test.hasFailure() ? 1 : 0;
      }
    }
    assertEquals(expected, failures);
    assertEquals(expected, told);
  }

  @Test
  void aFindingIsToldInFull() throws Exception {
    String xml = ReportCase.DEMO.report("--format=junit");
    ReportTestCase test =
        read(xml).stream()
            .flatMap(suite -> suite.getTestCases().stream())
            .filter(one -> one.getName().equals("proxy-pass-slash-mismatch at 30:20"))
            .findFirst()
            .orElseThrow();
    assertTrue(test.hasFailure());
    assertEquals("/api/users reaches the upstream as //users", test.getFailureMessage());
    assertTrue(test.getFailureDetail().contains("= help: write `location /api/`"));
  }

  @Test
  void failOnDecidesWhatFails() throws Exception {
    String xml = ReportCase.DEMO.report("--format=junit", "--fail-on=never");
    assertTrue(read(xml).stream().allMatch(suite -> suite.getNumberOfFailures() == 0));
  }

  @Test
  void whatCannotBeReadIsAnError() throws Exception {
    TestConsole console = new TestConsole(Path.of("testdata/demo"));
    console.run("--format=junit", "nope.conf");
    List<ReportTestSuite> suites = read(console.printed());
    assertEquals(1, suites.size());
    assertEquals(1, suites.get(0).getNumberOfErrors());
    assertTrue(suites.get(0).getTestCases().get(0).hasError());
  }

  @Test
  void aCleanFileIsATestThatPasses() throws Exception {
    List<ReportTestSuite> suites = read(ReportCase.CLEAN.report("--format=junit"));
    assertTrue(suites.get(0).getTestCases().get(0).isSuccessful());
  }
}

package dev.nginxlint.report;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.source.Position;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Findings as results of tests: a file is a suite, a finding a test. It fails when the finding
 * makes the run fail; a file without findings is one test that passes, and what could not be read
 * is an error.
 */
public record JunitReport(LintRun run) {

  public void write(List<Finding> findings, StringBuilder out) {
    Map<String, List<Finding>> byFile = ByFile.of(findings);
    Set<Finding> failing = Collections.newSetFromMap(new IdentityHashMap<>());
    failing.addAll(run.failing());
    XmlWriter xml = new XmlWriter(out);
    int clean = 0;
    for (String file : run.files()) {
      clean += byFile.containsKey(file) ? 0 : 1;
    }
    int errors = run.complaints().size();
    xml.start("", "testsuites").attribute("name", "nginx-lint");
    counts(xml, findings.size() + clean + errors, run.failing().size(), errors);
    for (String file : run.files()) {
      suite(file, byFile.getOrDefault(file, List.of()), failing, xml);
      byFile.remove(file);
    }
    for (Map.Entry<String, List<Finding>> rest : byFile.entrySet()) {
      suite(rest.getKey(), rest.getValue(), failing, xml);
    }
    if (errors > 0) {
      unreadable(xml);
    }
    xml.end("", "testsuites");
  }

  private static int failures(List<Finding> findings, Set<Finding> failing) {
    int failures = 0;
    for (Finding finding : findings) {
      failures += failing.contains(finding) ? 1 : 0;
    }
    return failures;
  }

  private static void counts(XmlWriter xml, int tests, int failures, int errors) {
    xml.attribute("tests", tests).attribute("failures", failures).attribute("errors", errors);
    xml.attribute("time", 0);
  }

  private void suite(String file, List<Finding> findings, Set<Finding> failing, XmlWriter xml) {
    String name = run.paths().name(file);
    xml.start("  ", "testsuite").bytes("name", name);
    counts(xml, Math.max(1, findings.size()), failures(findings, failing), 0);
    xml.attribute("skipped", 0);
    if (findings.isEmpty()) {
      testcase("no findings", name, xml).end("", "testcase");
    }
    Set<String> names = new HashSet<>();
    for (Finding finding : findings) {
      Position start = finding.span().position();
      String title = finding.rule() + " at " + start.line() + ":" + start.column();
      // GitLab knows a test by its name.
      String unique = title;
      for (int i = 2; !names.add(unique); i++) {
        unique = title + " (" + i + ")";
      }
      testcase(unique, name, xml).bytes("file", name).attribute("line", start.line());
      if (failing.contains(finding)) {
        xml.start("      ", "failure")
            .attribute("type", finding.severity().word())
            .attribute("message", Display.bytes(finding.message()))
            .text("\n" + full(finding), "failure");
      } else {
        xml.start("      ", "system-out").text("\n" + full(finding), "system-out");
      }
      xml.end("    ", "testcase");
    }
    xml.end("  ", "testsuite");
  }

  private static XmlWriter testcase(String title, String file, XmlWriter xml) {
    return xml.start("    ", "testcase")
        .attribute("name", title)
        .bytes("classname", file)
        .attribute("time", 0);
  }

  private static String full(Finding finding) {
    StringBuilder text = new StringBuilder();
    new FullReport(new Paint(false)).write(List.of(finding), text);
    return text.toString();
  }

  private void unreadable(XmlWriter xml) {
    xml.start("  ", "testsuite").attribute("name", "nginx-lint");
    counts(xml, run.complaints().size(), 0, run.complaints().size());
    xml.attribute("skipped", 0);
    for (String complaint : run.complaints()) {
      testcase(complaint, "nginx-lint", xml);
      xml.start("      ", "error").attribute("type", "unreadable").attribute("message", complaint);
      xml.end("", "error").end("    ", "testcase");
    }
    xml.end("  ", "testsuite");
  }
}

package dev.nginxlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.parsers.CheckStyleParser;

/** The format of Checkstyle, read by a parser of build servers and by that of the JDK. */
class CheckstyleTest {
  @ParameterizedTest
  @EnumSource
  void aParserOfBuildServersReadsIt(ReportCase reported) throws Exception {
    Set<String> expected = new TreeSet<>();
    for (JsonNode finding : reported.findings()) {
      expected.add(
          finding.get("line")
              + ":"
              + finding.get("column")
              + (" nginx-lint." + finding.get("category").textValue() + ".")
              + finding.get("rule").textValue());
    }
    Set<String> read = new TreeSet<>();
    String report = reported.report("--format=checkstyle");
    for (Violation found : new CheckStyleParser().parseReportOutput(report, Parsed.QUIET)) {
      read.add(found.getStartLine() + ":" + found.getColumn() + " " + found.getRule());
    }
    assertEquals(expected, read);
  }

  @Test
  void whatXmlCanHoldComesThrough() throws Exception {
    List<JsonNode> findings = ReportCase.HOSTILE.findings();
    var document = Xml.parse(ReportCase.HOSTILE.report("--format=checkstyle"));
    var file = (org.w3c.dom.Element) document.getElementsByTagName("file").item(0);
    assertEquals(
        findings.get(0).get("file").textValue().replace("\u0001", "\\x01"),
        file.getAttribute("name"));
    var error = (org.w3c.dom.Element) document.getElementsByTagName("error").item(0);
    String message = error.getAttribute("message");
    assertEquals(
        "unknown directive \"]]>&lt;<'%0A\\n::error file=x::y\\t\\x01\\x1b[31m\u00ff{0}[a](b)\"",
        message.substring(0, message.indexOf('\n')));
  }
}

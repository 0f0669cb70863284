package dev.nginxlint.report;

import dev.nginxlint.finding.Finding;
import java.util.List;

/**
 * Findings as SARIF 2.1.0, which code scanning and editors read.
 *
 * @param rules those of the findings
 */
public record SarifReport(LintRun run, List<RuleText> rules) {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  public SarifReport {
    rules = List.copyOf(rules);
  }

  public void write(List<Finding> findings, StringBuilder out) {
    JsonWriter json = new JsonWriter(out);
    json.open('{').string("$schema", SCHEMA).newLine(" ").string("version", "2.1.0");
    json.newLine(" ").name("runs").open('[').open('{');
    json.newLine("  ").name("tool").open('{').name("driver").open('{');
    json.string("name", "nginx-lint").string("version", run.version());
    SarifRules.write(rules, json);
    json.close('}').close('}');
    json.newLine("  ").name("originalUriBaseIds").open('{').name("%SRCROOT%").open('{');
    message("description", "The top of the project.", json).close('}').close('}');
    invocation(json);
    // Position counts them.
    json.newLine("  ").string("columnKind", "unicodeCodePoints");
    json.newLine("  ").name("results").open('[');
    SarifResults results = new SarifResults(run.paths(), rules);
    for (Finding finding : findings) {
      json.newLine("   ");
      results.write(finding, json);
    }
    json.close(']').close('}').close(']').close('}');
    out.append('\n');
  }

  private void invocation(JsonWriter json) {
    json.newLine("  ").name("invocations").open('[').open('{');
    json.truth("executionSuccessful", run.complaints().isEmpty());
    json.number("exitCode", run.status());
    json.name("toolExecutionNotifications").open('[');
    for (String complaint : run.complaints()) {
      json.open('{').string("level", "error");
      message("message", complaint, json).close('}');
    }
    json.close(']').close('}').close(']');
  }

  /**
   * Writes a message. In it braces would be filled in and brackets before a parenthesis would be a
   * link (SARIF 3.11.5 and 3.11.6).
   */
  static JsonWriter message(String name, String text, JsonWriter json) {
    return json.name(name).open('{').string("text", escaped(text)).close('}');
  }

  static String escaped(String text) {
    return text.replace("{", "{{").replace("}", "}}").replace("](", "\\](");
  }
}

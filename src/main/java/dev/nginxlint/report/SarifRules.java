package dev.nginxlint.report;

import dev.nginxlint.finding.Category;
import dev.nginxlint.finding.Severity;
import dev.nginxlint.source.Utf8;
import java.util.List;

/** What SARIF tells of the rules: descriptors, to which the results refer by number. */
final class SarifRules {
  private SarifRules() {}

  static void write(List<RuleText> rules, JsonWriter json) {
    json.newLine("   ").name("rules").open('[');
    for (RuleText rule : rules) {
      json.newLine("    ");
      write(rule, json);
    }
    json.close(']');
  }

  /** Returns the level that SARIF has for a severity. */
  static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.word();
  }

  private static void write(RuleText rule, JsonWriter json) {
    String summary = Utf8.decode(rule.summary());
    String why = rule.why().isEmpty() ? summary : Utf8.decode(rule.why()).strip();
    json.open('{').string("id", rule.id());
    SarifReport.message("shortDescription", summary, json);
    SarifReport.message("fullDescription", why, json);
    json.name("help").open('{').string("text", SarifReport.escaped(help(rule, why, "")));
    json.string("markdown", SarifReport.escaped(help(rule, why, "- "))).close('}');
    if (!rule.references().isEmpty()) {
      json.bytes("helpUri", rule.references().get(0));
    }
    json.name("defaultConfiguration").open('{');
    json.string("level", level(rule.severity())).close('}');
    properties(rule, json);
    json.close('}');
  }

  private static String help(RuleText rule, String why, String bullet) {
    StringBuilder help = new StringBuilder(why);
    for (int i = 0; i < rule.references().size(); i++) {
      String reference = Utf8.decode(rule.references().get(i));
      help.append(i == 0 ? "\n\n" : "\n").append(bullet);
      help.append(bullet.isEmpty() ? reference : "<" + reference + ">");
    }
    return help.toString();
  }

  /** GitHub sorts its alerts by these; a problem of security needs a number of its own. */
  private static void properties(RuleText rule, JsonWriter json) {
    json.name("properties").open('{').name("tags").open('[');
    json.bytes(rule.category().word()).close(']');
    String severity = rule.severity() == Severity.INFO ? "recommendation" : rule.severity().word();
    json.string("problem.severity", severity).string("precision", "high");
    if (rule.category() == Category.SECURITY) {
      json.string("security-severity", securitySeverity(rule.severity()));
    }
    json.close('}');
  }

  /** The middles of high, medium and low, as GitHub divides the scale. */
  private static String securitySeverity(Severity severity) {
    return switch (severity) {
      case ERROR -> "8.0";
      case WARNING -> "5.5";
      case INFO -> "2.0";
    };
  }
}

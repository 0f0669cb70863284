package dev.nginxlint.cli;

import dev.nginxlint.rule.Rule;
import dev.nginxlint.rule.Rule.Documentation;
import dev.nginxlint.rule.Rule.Example;
import dev.nginxlint.rule.Wording;
import dev.nginxlint.source.Utf8;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What {@code rules show} prints of a rule: all that its file tells people. */
record RulePage(Output out) {

  void write(Rule rule) {
    Documentation documentation = rule.documentation();
    String optional = rule.recommended() ? "" : ", only where it is asked for";
    out.line(
        rule.id() + " (" + rule.severity().word() + ", " + rule.category().word() + optional + ")");
    out.line("").print(Utf8.decode(documentation.why()));
    help(rule);
    for (Example example : documentation.bad()) {
      out.line("").line("Bad:").print(indented(example.conf()));
      out.line("  " + example.line() + ": " + Utf8.decode(example.says()));
      requests(example);
      if (!example.fixed().isEmpty()) {
        out.line("  Fixed:").print(indented(example.fixed()));
      }
    }
    for (Example example : documentation.good()) {
      out.line("").line("Good:").print(indented(example.conf()));
      requests(example);
    }
    if (!documentation.references().isEmpty()) {
      out.line("").line("See:");
    }
    for (String reference : documentation.references()) {
      out.line("  " + reference);
    }
  }

  private void help(Rule rule) {
    Set<String> helps = new LinkedHashSet<>();
    for (Wording wording : rule.wordings().values()) {
      if (!wording.help().isEmpty()) {
        helps.add(wording.help());
      }
    }
    if (!helps.isEmpty()) {
      out.line("").line("Instead:");
    }
    for (String help : helps) {
      out.line("  " + Utf8.decode(help));
    }
  }

  /** Writes what becomes of the requests of an example: measured, for each is replayed on nginx. */
  private void requests(Example example) {
    Map<String, String> requests = new LinkedHashMap<>();
    if (!example.request().isEmpty()) {
      requests.put(example.request(), example.becomes());
    }
    requests.putAll(example.requests());
    int width = 0;
    for (String request : requests.keySet()) {
      width = Math.max(width, Utf8.decode(request).length());
    }
    for (Map.Entry<String, String> request : requests.entrySet()) {
      String line = Utf8.decode(request.getKey());
      String gap = " ".repeat(width - line.length());
      out.line("  " + line + gap + " -> " + Utf8.decode(request.getValue()));
    }
  }

  private static String indented(String conf) {
    StringBuilder text = new StringBuilder();
    for (String line : Utf8.decode(conf).stripTrailing().split("\n", -1)) {
      text.append("    ").append(line).append('\n');
    }
    return text.toString();
  }
}

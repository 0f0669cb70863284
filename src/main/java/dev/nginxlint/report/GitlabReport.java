package dev.nginxlint.report;

import dev.nginxlint.finding.Category;
import dev.nginxlint.finding.Finding;
import java.util.List;

/** Findings as a code quality report of GitLab, in the form of Code Climate. */
public record GitlabReport(LintRun run) {

  public void write(List<Finding> findings, StringBuilder out) {
    Fingerprints fingerprints = new Fingerprints();
    JsonWriter json = new JsonWriter(out);
    json.open('[');
    for (Finding finding : findings) {
      String path = run.paths().name(finding.span().file().path());
      json.newLine(" ").open('{').string("type", "issue").string("check_name", finding.rule());
      json.string("description", Display.bytes(finding.message()));
      json.name("content").open('{').string("body", Explanation.of(finding, true)).close('}');
      json.name("categories").open('[').bytes(category(finding.category())).close(']');
      json.string("severity", severity(finding));
      json.string("fingerprint", fingerprints.next(finding, path));
      json.name("location").open('{').bytes("path", path);
      json.name("lines").open('{');
      json.number("begin", finding.span().line());
      json.number("end", finding.span().endPosition().line()).close('}').close('}').close('}');
    }
    json.close(']');
    out.append('\n');
  }

  private static String severity(Finding finding) {
    return switch (finding.severity()) {
      case ERROR -> finding.refused() ? "blocker" : "critical";
      case WARNING -> "major";
      case INFO -> "info";
    };
  }

  private static String category(Category category) {
    return switch (category) {
      case SYNTAX, VALIDITY, PATH, CORRECTNESS -> "Bug Risk";
      case SECURITY -> "Security";
      case PERFORMANCE -> "Performance";
      case DEPRECATION -> "Compatibility";
      case STYLE -> "Style";
    };
  }
}

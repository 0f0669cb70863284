package dev.nginxlint.cli;

import dev.nginxlint.report.CheckstyleReport;
import dev.nginxlint.report.GithubReport;
import dev.nginxlint.report.GitlabReport;
import dev.nginxlint.report.JunitReport;
import dev.nginxlint.report.LintRun;
import dev.nginxlint.report.ProjectPaths;
import dev.nginxlint.report.SarifReport;
import dev.nginxlint.source.Utf8;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The formats that other programs read; an ordinary run does not load this. */
final class Formats {
  static final List<String> ALL =
      List.of(
          "full", "concise", "json", "jsonl", "sarif", "github", "gitlab", "checkstyle", "junit");

  private Formats() {}

  /**
   * Checks the name of a format.
   *
   * @throws UsageException if there is none of that name
   */
  static void check(String format) {
    if (!ALL.contains(format)) {
      throw new UsageException("--format cannot be \"" + format + "\"" + Meant.oneOf(format, ALL));
    }
  }

  /** Renders findings in one of these formats. */
  static void render(String format, LintResult result, Streams streams, StringBuilder out) {
    LintRun run = run(result, streams.console());
    switch (format) {
      case "sarif" ->
          new SarifReport(run, RuleTexts.of(result.findings(), result.linted()))
              .write(result.findings(), out);
      case "github" -> new GithubReport(run).write(result.findings(), out);
      case "gitlab" -> new GitlabReport(run).write(result.findings(), out);
      case "checkstyle" -> new CheckstyleReport(run).write(result.findings(), out);
      case "junit" -> new JunitReport(run).write(result.findings(), out);
      default -> throw new AssertionError(format);
    }
  }

  private static LintRun run(LintResult result, Console console) {
    Path folder = console.folder().toAbsolutePath().normalize();
    return new LintRun(
        ProgramVersion.number(),
        result.status(),
        result.failing(),
        result.complaints(),
        new ArrayList<>(result.files()),
        new ProjectPaths(Utf8.encode(folder.toString()), root(folder, console)));
  }

  /** Returns the top of the project: where the service has put it, else the current folder. */
  private static String root(Path folder, Console console) {
    for (String name : List.of("GITHUB_WORKSPACE", "CI_PROJECT_DIR")) {
      String value = console.environment(name);
      if (value.startsWith("/") && folder.startsWith(value)) {
        return Utf8.encode(Path.of(value).normalize().toString());
      }
    }
    return Utf8.encode(folder.toString());
  }
}

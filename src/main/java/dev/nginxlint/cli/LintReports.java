package dev.nginxlint.cli;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.report.ConciseReport;
import dev.nginxlint.report.FullReport;
import dev.nginxlint.report.JsonReport;
import dev.nginxlint.report.JsonlReport;
import dev.nginxlint.report.Paint;
import dev.nginxlint.report.StatisticsReport;
import dev.nginxlint.report.Summary;
import java.util.List;

/** Writes findings in the formats asked for. */
record LintReports(Streams streams, Paint paint, Arguments arguments, LintResult result) {
  /** So many findings are put into words at a time, that not all of a long report is held. */
  private static final int PIECE = 1000;

  void write(List<Destination> destinations) {
    List<Finding> findings = result.findings();
    Summary summary = Summary.of(findings, result.files().size());
    boolean people = false;
    for (Destination destination : destinations) {
      boolean standard = destination.file().isEmpty();
      people |= standard && destination.isText();
      StringBuilder text = new StringBuilder();
      if (!standard) {
        render(findings, destination, new Paint(false), summary, text);
        ReportFile.write(destination.file(), text, result.files(), streams.console().folder());
        continue;
      }
      int rest = findings.size();
      if (destination.isText() && !arguments.has("statistics")) {
        for (; rest > PIECE; rest -= PIECE) {
          int from = findings.size() - rest;
          render(findings.subList(from, from + PIECE), destination, paint, summary, text);
          streams.out().print(text);
          text.setLength(0);
        }
      }
      List<Finding> last = findings.subList(findings.size() - rest, findings.size());
      render(last, destination, paint, summary, text);
      streams.out().print(text);
    }
    if (people && summary.files() > 0 && !arguments.has("quiet")) {
      streams.out().flush();
      streams.err().line(summary.sentence());
    }
  }

  private void render(
      List<Finding> findings,
      Destination destination,
      Paint colours,
      Summary summary,
      StringBuilder text) {
    if (arguments.has("statistics")) {
      statistics(destination, text);
      return;
    }
    switch (destination.format()) {
      case "full" -> new FullReport(colours).write(findings, text);
      case "concise" -> new ConciseReport(colours).write(findings, text);
      case "json" -> new JsonReport(summary).write(findings, text);
      case "jsonl" -> new JsonlReport().write(findings, text);
      default -> Formats.render(destination.format(), result, streams, text);
    }
  }

  private void statistics(Destination destination, StringBuilder text) {
    StatisticsReport report = new StatisticsReport(result.findings());
    if (destination.isText()) {
      report.write(text);
    } else if (destination.format().equals("json")) {
      report.writeJson(text);
    } else {
      throw new UsageException("--statistics goes with --format full, concise or json");
    }
  }
}

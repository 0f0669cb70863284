package dev.nginxlint.cli;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.report.ConciseReport;
import dev.nginxlint.report.FullReport;
import dev.nginxlint.report.JsonReport;
import dev.nginxlint.report.JsonlReport;
import dev.nginxlint.report.Paint;
import dev.nginxlint.report.StatisticsReport;
import dev.nginxlint.report.Summary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.List;

/** Writes findings in the formats asked for. */
record LintReports(Streams streams, Paint paint, Summary summary, Arguments arguments) {
  /** So many findings are put into words at a time, that not all of a long report is held. */
  private static final int PIECE = 1000;

  void write(List<Finding> findings, List<Destination> destinations) {
    boolean people = false;
    for (Destination destination : destinations) {
      boolean standard = destination.file().isEmpty();
      people |= standard && destination.isText();
      StringBuilder text = new StringBuilder();
      if (!standard) {
        render(findings, destination, new Paint(false), text);
        toFile(destination, text);
        continue;
      }
      int rest = findings.size();
      if (destination.isText() && !arguments.has("statistics")) {
        for (; rest > PIECE; rest -= PIECE) {
          int from = findings.size() - rest;
          render(findings.subList(from, from + PIECE), destination, paint, text);
          streams.out().print(text);
          text.setLength(0);
        }
      }
      render(findings.subList(findings.size() - rest, findings.size()), destination, paint, text);
      streams.out().print(text);
    }
    if (people && summary.files() > 0 && !arguments.has("quiet")) {
      streams.out().flush();
      streams.err().line(summary.sentence());
    }
  }

  private void render(
      List<Finding> findings, Destination destination, Paint colours, StringBuilder text) {
    if (arguments.has("statistics")) {
      if (!destination.isText()) {
        throw new UsageException("--statistics goes with --format full or concise");
      }
      new StatisticsReport().write(findings, text);
      return;
    }
    switch (destination.format()) {
      case "full" -> new FullReport(colours).write(findings, text);
      case "concise" -> new ConciseReport(colours).write(findings, text);
      case "json" -> new JsonReport(summary).write(findings, text);
      default -> new JsonlReport().write(findings, text);
    }
  }

  private void toFile(Destination destination, StringBuilder text) {
    try {
      Files.write(
          streams.console().folder().resolve(destination.file()),
          text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UsageException(destination.file() + ": " + SystemError.words(e));
    } catch (InvalidPathException e) {
      throw new UsageException(destination.file() + ": " + e.getReason());
    }
  }
}

package dev.nginxlint.report;

import dev.nginxlint.finding.Finding;
import java.util.List;

/**
 * What is to be told of a run besides its findings.
 *
 * @param version of this program
 * @param status the exit status
 * @param failing the findings that make the run fail
 * @param complaints why something named could not be read
 * @param files the paths of all files read, in the order they were
 * @param paths how files are named
 */
public record LintRun(
    String version,
    int status,
    List<Finding> failing,
    List<String> complaints,
    List<String> files,
    ProjectPaths paths) {

  public LintRun {
    failing = List.copyOf(failing);
    complaints = List.copyOf(complaints);
    files = List.copyOf(files);
  }
}

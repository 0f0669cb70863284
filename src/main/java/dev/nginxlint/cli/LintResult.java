package dev.nginxlint.cli;

import dev.nginxlint.finding.Finding;
import java.util.List;
import java.util.Set;

/**
 * What came of linting.
 *
 * @param findings those that are wanted
 * @param failing those of them that make the run fail
 * @param files the paths of all files read, in the order they were
 * @param linted the configurations, with the rules they were held against
 * @param complaints why something named could not be read
 * @param status the exit status
 */
record LintResult(
    List<Finding> findings,
    List<Finding> failing,
    Set<String> files,
    List<Linted> linted,
    List<String> complaints,
    int status) {}

package dev.nginxlint.cli;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.lint.Selection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was there before: findings that a baseline knows, and lines that a git revision has.
 * Findings of these are left out, but never what keeps nginx from starting.
 */
final class Earlier {
  private final @Nullable Baseline baseline;
  private final @Nullable ChangedLines changed;

  private Earlier(@Nullable Baseline baseline, @Nullable ChangedLines changed) {
    this.baseline = baseline;
    this.changed = changed;
  }

  /** Returns what was there before as far as it is asked for. */
  static Earlier of(Demands demands, List<Linted> all, Streams streams) {
    Arguments arguments = demands.scope().arguments();
    boolean baseline = arguments.has("baseline") || arguments.has("write-baseline");
    boolean since = arguments.has("since");
    if (since && arguments.has("write-baseline")) {
      throw new UsageException("--write-baseline and --since exclude each other");
    }
    return new Earlier(
        baseline ? Baseline.open(demands.scope(), all, streams) : null,
        since ? ChangedLines.since(arguments.last("since"), all, streams) : null);
  }

  /** Returns what is new among the wanted findings of a configuration. */
  List<Finding> without(Linted linted, List<Finding> wanted) {
    List<Finding> left = new ArrayList<>();
    for (Finding finding : wanted) {
      boolean refusal = finding.refused() || Selection.isUnreadable(finding);
      if (refusal || (!isKnown(linted, finding) && isChanged(finding))) {
        left.add(finding);
      }
    }
    return left;
  }

  private boolean isKnown(Linted linted, Finding finding) {
    return baseline != null && baseline.knows(linted, finding);
  }

  private boolean isChanged(Finding finding) {
    return changed == null || changed.holds(finding);
  }

  /** Writes the baseline, or tells what of it is out of date. */
  void finish() {
    if (baseline != null) {
      baseline.finish();
    }
  }
}

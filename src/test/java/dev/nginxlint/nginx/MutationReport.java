package dev.nginxlint.nginx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of many mutants, in words. */
final class MutationReport {
  private MutationReport() {}

  /** Returns how often each thing happened, and the first difference of each kind. */
  static String brief(MutationRun run) {
    StringBuilder report = new StringBuilder();
    run.outcomes().forEach((what, count) -> line(report, what.name(), count));
    report.append("refused by nginx for\n");
    run.refused().forEach((kind, count) -> line(report, kind.name(), count));
    report.append("differences\n");
    for (Kind kind : Kind.values()) {
      line(report, kind.name(), run.differences(kind).size());
    }
    for (Kind kind : Kind.values()) {
      run.differences(kind).stream().limit(1).forEach(first -> report.append(first).append('\n'));
    }
    return report.toString();
  }

  /**
   * Returns all differences: those alike with one example and their number, most frequent first.
   */
  static String whole(MutationRun run) {
    Map<String, List<MutationRun.Difference>> groups = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      for (MutationRun.Difference each : run.differences(kind)) {
        groups.computeIfAbsent(each.words(), words -> new ArrayList<>()).add(each);
      }
    }
    StringBuilder report = new StringBuilder(brief(run)).append("\nall, by what is said\n");
    groups.values().stream()
        .sorted((a, b) -> Integer.compare(b.size(), a.size()))
        .forEach(
            group -> {
              report.append('\n').append(group.size()).append(" times ").append(group.get(0));
              report.append("\n  also");
              group.stream()
                  .skip(1)
                  .limit(9)
                  .forEach(e -> report.append(' ').append(e.mutant().id()));
              report.append('\n');
            });
    return report.toString();
  }

  private static void line(StringBuilder report, String name, int count) {
    report.append("  ").append(name).append(" ".repeat(20 - name.length())).append(count);
    report.append('\n');
  }
}

package dev.nginxlint.report;

import dev.nginxlint.finding.Category;
import dev.nginxlint.finding.Finding;
import dev.nginxlint.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often each rule was broken, most often first. */
public final class StatisticsReport {
  private final List<Count> counts;

  public StatisticsReport(List<Finding> findings) {
    Map<String, Count> byKind = new HashMap<>();
    for (Finding finding : findings) {
      String kind = finding.severity().word() + "[" + finding.rule() + "]";
      byKind.computeIfAbsent(kind, k -> new Count(finding, k)).add(finding);
    }
    counts = new ArrayList<>(byKind.values());
    counts.sort(
        Comparator.comparingInt((Count count) -> -count.findings)
            .thenComparing(count -> count.kind));
  }

  /** The findings of one rule at one severity. */
  private static final class Count {
    private final String kind;
    private final String rule;
    private final Severity severity;
    private final Category category;
    private final Set<String> files = new HashSet<>();
    private int findings;
    private int fixable;
    private int unsafe;

    Count(Finding first, String kind) {
      this.kind = kind;
      this.rule = first.rule();
      this.severity = first.severity();
      this.category = first.category();
    }

    void add(Finding finding) {
      findings++;
      files.add(finding.span().file().path());
      if (finding.fix().isPresent()) {
        fixable += finding.fix().get().safe() ? 1 : 0;
        unsafe += finding.fix().get().safe() ? 0 : 1;
      }
    }

    String fixes() {
      if (fixable + unsafe == 0) {
        return "";
      }
      String safe = fixable == 0 ? "" : fixable + " with --fix";
      String other = unsafe == 0 ? "" : unsafe + " with --unsafe-fixes";
      return ", fixable: " + safe + (safe.isEmpty() || other.isEmpty() ? "" : ", ") + other;
    }
  }

  /** Writes a line for each rule: how often, what, in how many files, and what can be mended. */
  public void write(StringBuilder out) {
    int width = 0;
    int widest = 0;
    for (Count count : counts) {
      width = Math.max(width, Integer.toString(count.findings).length());
      widest = Math.max(widest, count.kind.length());
    }
    for (Count count : counts) {
      String number = Integer.toString(count.findings);
      int files = count.files.size();
      out.append(" ".repeat(width - number.length())).append(number).append("  ");
      out.append(count.kind).append(" ".repeat(widest - count.kind.length()));
      out.append("  in ").append(files).append(files == 1 ? " file" : " files");
      out.append(count.fixes()).append('\n');
    }
  }

  /** Writes the same as a JSON array. */
  public void writeJson(StringBuilder out) {
    JsonWriter json = new JsonWriter(out);
    json.open('[');
    for (Count count : counts) {
      json.newLine(" ").open('{').string("rule", count.rule);
      json.string("severity", count.severity.word()).string("category", count.category.word());
      json.number("count", count.findings).number("files", count.files.size());
      json.number("fixable", count.fixable).number("unsafeFixable", count.unsafe).close('}');
    }
    json.close(']');
    out.append('\n');
  }
}

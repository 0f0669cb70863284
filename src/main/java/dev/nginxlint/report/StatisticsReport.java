package dev.nginxlint.report;

import dev.nginxlint.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each rule was broken, most often first. */
public record StatisticsReport() {

  public void write(List<Finding> findings, StringBuilder out) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Finding finding : findings) {
      String kind = finding.severity().word() + "[" + finding.rule() + "]";
      counts.merge(kind, 1, Integer::sum);
    }
    List<Map.Entry<String, Integer>> entries = new ArrayList<>(counts.entrySet());
    entries.sort((a, b) -> b.getValue() - a.getValue());
    int width = entries.isEmpty() ? 0 : entries.get(0).getValue().toString().length();
    for (Map.Entry<String, Integer> entry : entries) {
      String count = entry.getValue().toString();
      out.append(" ".repeat(width - count.length())).append(count);
      out.append("  ").append(entry.getKey()).append('\n');
    }
  }
}

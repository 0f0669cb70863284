package dev.nginxlint.report;

import dev.nginxlint.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each rule was broken, most often first. */
public record StatisticsReport() {

  public void write(List<Finding> findings, StringBuilder out) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Finding finding : findings) {
      String kind = finding.severity().word() + "[" + finding.rule() + "]";
      counts.put(kind, counts.getOrDefault(kind, 0) + 1);
    }
    List<Map.Entry<String, Integer>> entries = new ArrayList<>(counts.entrySet());
    entries.sort(new MostFirst());
    int width = entries.isEmpty() ? 0 : entries.get(0).getValue().toString().length();
    for (Map.Entry<String, Integer> entry : entries) {
      String count = entry.getValue().toString();
      out.append(" ".repeat(width - count.length())).append(count);
      out.append("  ").append(entry.getKey()).append('\n');
    }
  }

  private static final class MostFirst implements Comparator<Map.Entry<String, Integer>> {
    @Override
    public int compare(Map.Entry<String, Integer> a, Map.Entry<String, Integer> b) {
      return b.getValue() - a.getValue();
    }
  }
}

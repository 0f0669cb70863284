package dev.nginxlint.report;

import dev.nginxlint.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings put together by the file they are in: an include splits those of its includer. */
final class ByFile {
  private ByFile() {}

  /** Returns the findings of each path, in the order the paths first come in. */
  static Map<String, List<Finding>> of(List<Finding> findings) {
    Map<String, List<Finding>> files = new LinkedHashMap<>();
    for (Finding finding : findings) {
      files.computeIfAbsent(finding.span().file().path(), p -> new ArrayList<>()).add(finding);
    }
    return files;
  }
}

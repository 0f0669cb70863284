package dev.nginxlint.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.nginxlint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** What changed in a file, as diff -u writes it. */
final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final String NO_NEWLINE = "\\ No newline at end of file\n";

  private UnifiedDiff() {}

  static String of(SourceFile before, SourceFile after) {
    List<String> from = lines(before.text());
    List<String> to = lines(after.text());
    String name = before.path().startsWith("/") ? before.path() : "a/" + before.path();
    String other = after.path().startsWith("/") ? after.path() : "b/" + after.path();
    StringBuilder text = new StringBuilder();
    for (String line :
        UnifiedDiffUtils.generateUnifiedDiff(
            name, other, from, DiffUtils.diff(from, to), CONTEXT)) {
      text.append(line);
      if (!line.endsWith("\n")) {
        // A line of a file keeps its end; the heads of the diff have none.
        boolean head = line.startsWith("---") || line.startsWith("+++") || line.startsWith("@@");
        text.append('\n').append(head ? "" : NO_NEWLINE);
      }
    }
    return text.toString();
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(at, end));
      at = end;
    }
    return lines;
  }
}

package dev.nginxlint.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads which lines of which files a patch of {@code git diff --unified=0} makes. */
final class PatchReader {
  private final String[] lines;
  private final Map<String, List<Range>> files = new HashMap<>();
  private int at;

  /** Lines from the first to the last, both inclusive. */
  record Range(int first, int last) {}

  private PatchReader(String patch) {
    this.lines = patch.split("\n", -1);
  }

  /** Returns the new or changed lines of each file. */
  static Map<String, List<Range>> read(String patch) {
    PatchReader reader = new PatchReader(patch);
    String file = "";
    while (reader.at < reader.lines.length) {
      String line = reader.lines[reader.at++];
      if (line.startsWith("+++ ")) {
        file = name(line.substring("+++ ".length()));
      } else if (line.startsWith("@@ -")) {
        reader.hunk(line, file);
      }
    }
    return reader.files;
  }

  /** Reads {@code @@ -12,3 +12,5 @@}, and passes over the lines of the hunk. */
  private void hunk(String head, String file) {
    int plus = head.indexOf(" +");
    int end = head.indexOf(" @@", plus);
    int[] before = range(head.substring("@@ -".length(), plus));
    int[] after = range(head.substring(plus + 2, end));
    if (after[1] > 0) {
      files
          .computeIfAbsent(file, key -> new ArrayList<>())
          .add(new Range(after[0], after[0] + after[1] - 1));
    }
    for (int rest = before[1] + after[1]; rest > 0 && at < lines.length; at++) {
      rest -= lines[at].startsWith("\\") ? 0 : 1;
    }
  }

  private static int[] range(String text) {
    int comma = text.indexOf(',');
    return comma < 0
        ? new int[] {Integer.parseInt(text), 1}
        : new int[] {
          Integer.parseInt(text.substring(0, comma)), Integer.parseInt(text.substring(comma + 1))
        };
  }

  /** Returns the name in {@code b/conf.d/x.conf} or {@code "b/a\tb.conf"}. */
  private static String name(String text) {
    String name = text.endsWith("\t") ? text.substring(0, text.length() - 1) : text;
    if (name.startsWith("\"")) {
      name = unquoted(name.substring(1, name.lastIndexOf('"')));
    }
    return name.startsWith("b/") ? name.substring(2) : name;
  }

  private static String unquoted(String text) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        name.append(c);
        continue;
      }
      char escaped = text.charAt(++i);
      int letter = "abtnvfr".indexOf(escaped);
      if (letter >= 0) {
        name.append((char) (7 + letter));
      } else if (escaped >= '0' && escaped <= '3') {
        name.append((char) Integer.parseInt(text.substring(i, i + 3), 8));
        i += 2;
      } else {
        name.append(escaped);
      }
    }
    return name.toString();
  }
}

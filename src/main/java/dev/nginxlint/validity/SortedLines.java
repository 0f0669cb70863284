package dev.nginxlint.validity;

import java.util.ArrayList;
import java.util.List;

/** Lines sorted by their first column, held in a few long strings and searched as they are. */
final class SortedLines {
  private SortedLines() {}

  /** Returns the lines whose first column is {@code name}. */
  static List<String> find(String[] chunks, String name) {
    List<String> lines = new ArrayList<>(2);
    for (int i = chunks.length - 1; i >= 0; i--) {
      if (compare(chunks[i], 0, name) <= 0) {
        collect(chunks[i], name, lines);
        break;
      }
    }
    return lines;
  }

  private static void collect(String chunk, String name, List<String> into) {
    // Invariant: the first line with the name starts at or after low, and before or at high.
    int low = 0;
    int high = chunk.length();
    while (low < high) {
      int line = chunk.lastIndexOf('\n', (low + high) / 2 - 1) + 1;
      if (line < low) {
        line = low;
      }
      int next = chunk.indexOf('\n', line) + 1;
      if (compare(chunk, line, name) < 0) {
        low = next;
      } else {
        high = line;
      }
    }
    while (low < chunk.length() && compare(chunk, low, name) == 0) {
      int end = chunk.indexOf('\n', low);
      into.add(chunk.substring(low, end));
      low = end + 1;
    }
  }

  /** Compares the first column of the line at {@code line} with a name. */
  private static int compare(String chunk, int line, String name) {
    for (int i = 0; ; i++) {
      char c = chunk.charAt(line + i);
      if (i == name.length()) {
        return c == '\t' ? 0 : 1;
      }
      int difference = c - name.charAt(i);
      if (difference != 0) {
        return c == '\t' ? -1 : difference;
      }
    }
  }
}

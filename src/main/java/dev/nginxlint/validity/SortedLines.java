package dev.nginxlint.validity;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines sorted by their first column, held in a few long strings. The build has made an index of
 * each: reading the lines, or even a binary search in them, would take longer than all else that is
 * done with a directive.
 */
final class SortedLines {
  private SortedLines() {}

  /**
   * Returns the lines whose first column is {@code name}, each as its columns.
   *
   * @param indices for each chunk where its names start, by their hash
   * @param count of the columns
   */
  static List<String[]> find(String[] chunks, String[] indices, int count, String name) {
    int last = chunks.length - 1;
    while (last > 0 && compare(chunks[last], 0, name) > 0) {
      last--;
    }
    String chunk = chunks[last];
    String index = indices[last];
    int mask = index.length() - 1;
    int place = name.hashCode() & mask;
    int start = index.charAt(place) - 1;
    while (start >= 0 && !isOf(chunk, start, name)) {
      place = (place + 1) & mask;
      start = index.charAt(place) - 1;
    }
    return start < 0 ? List.of() : lines(chunk, start, count, name);
  }

  private static List<String[]> lines(String chunk, int first, int count, String name) {
    List<String[]> lines = new ArrayList<>(2);
    int start = first;
    do {
      String[] columns = new String[count];
      for (int i = 0; i < count; i++) {
        int end = chunk.indexOf(i < count - 1 ? '\t' : '\n', start);
        columns[i] = chunk.substring(start, end);
        start = end + 1;
      }
      lines.add(columns);
    } while (isOf(chunk, start, name));
    return lines;
  }

  private static boolean isOf(String chunk, int line, String name) {
    return chunk.startsWith(name, line) && chunk.charAt(line + name.length()) == '\t';
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

  /** Says whether a column that is a list, comma separated, has an item. */
  static boolean has(String list, String item) {
    int at = list.indexOf(item);
    while (at >= 0 && at < list.length()) {
      int end = at + item.length();
      if ((at == 0 || list.charAt(at - 1) == ',')
          && (end == list.length() || list.charAt(end) == ',')) {
        return true;
      }
      at = list.indexOf(item, end);
    }
    return false;
  }
}

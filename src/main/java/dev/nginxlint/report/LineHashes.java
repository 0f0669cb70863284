package dev.nginxlint.report;

import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.Utf8;
import java.util.HashMap;
import java.util.Map;

/**
 * What GitHub's code scanning knows a line by ({@code primaryLocationLineHash}): a hash of the 100
 * characters from its start, blanks not counted, and how many lines before it have the same one. A
 * line keeps it when it moves.
 */
final class LineHashes {
  private static final int WINDOW = 100;
  private static final long BASE = 37;
  private static final char END = 0xffff;

  private final String[] hashes;

  LineHashes(SourceFile file) {
    String text = Utf8.decode(file.text());
    char[] kept = new char[text.length() + 1];
    int[] starts = new int[kept.length];
    int length = 0;
    int lines = 0;
    boolean lineStart = true;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? END : text.charAt(i);
      boolean second = c == '\n' && i > 0 && text.charAt(i - 1) == '\r';
      if (c == ' ' || c == '\t' || second) {
        continue;
      }
      if (lineStart) {
        starts[lines++] = length;
      }
      kept[length++] = c == '\r' ? '\n' : c;
      lineStart = c == '\r' || c == '\n';
    }
    hashes = hashes(kept, length, starts, lines);
  }

  private static String[] hashes(char[] kept, int length, int[] starts, int lines) {
    Map<String, Integer> counts = new HashMap<>();
    String[] hashes = new String[lines];
    for (int line = 0; line < lines; line++) {
      long hash = 0;
      for (int i = starts[line]; i < starts[line] + WINDOW; i++) {
        hash = hash * BASE + (i < length ? kept[i] : 0);
      }
      String hex = Long.toHexString(hash);
      hashes[line] = hex + ":" + counts.merge(hex, 1, Integer::sum);
    }
    return hashes;
  }

  /** Returns the hash of a line, counted from 1. */
  String of(int line) {
    return hashes[Math.min(line, hashes.length) - 1];
  }
}

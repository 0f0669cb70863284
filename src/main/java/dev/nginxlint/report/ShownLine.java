package dev.nginxlint.report;

import dev.nginxlint.source.SourceFile;

/**
 * One line of a configuration as it is shown: tabs as spaces, control characters as escapes, and of
 * a very long line only what is around a place in it.
 *
 * @param start the byte offset of what is shown
 * @param end the byte offset after it
 */
record ShownLine(SourceFile file, int start, int end, boolean cutBefore, boolean cutAfter) {
  private static final int WIDEST = 160;
  private static final int BEFORE = 60;
  private static final String CUT = "...";
  private static final String TAB = "    ";

  /** Returns the line that holds a byte. */
  static ShownLine around(SourceFile file, int offset) {
    String text = file.text();
    int first = Math.max(0, offset - WIDEST);
    int start = first + text.substring(first, offset).lastIndexOf('\n') + 1;
    int last = Math.min(text.length(), offset + WIDEST);
    int length = text.substring(offset, last).indexOf('\n');
    int end = length < 0 ? last : offset + length;
    boolean cutBefore = start > 0 && text.charAt(start - 1) != '\n';
    boolean cutAfter = end < text.length() && text.charAt(end) != '\n';
    if (!cutBefore && !cutAfter && end - start <= WIDEST) {
      return new ShownLine(file, start, withoutReturn(text, start, end), false, false);
    }
    int from = Math.max(start, boundary(text, offset - BEFORE));
    int to = Math.min(end, boundary(text, Math.max(offset, from + WIDEST)));
    return new ShownLine(file, from, to, cutBefore || from > start, cutAfter || to < end);
  }

  private static int withoutReturn(String text, int start, int end) {
    return end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /** Moves a place to the start of the UTF-8 character it is in. */
  private static int boundary(String text, int offset) {
    int at = Math.max(0, Math.min(offset, text.length()));
    for (int i = 0; i < 3 && at > 0 && at < text.length(); i++) {
      if ((text.charAt(at) & 0xc0) != 0x80) {
        return at;
      }
      at--;
    }
    return at;
  }

  String text() {
    return (cutBefore ? CUT : "") + shown(start, end) + (cutAfter ? CUT : "");
  }

  /** Returns the column, from 0, at which a byte is shown. */
  int column(int offset) {
    return (cutBefore ? CUT.length() : 0) + Display.width(shown(start, within(offset)));
  }

  /** Returns how many columns the bytes between two places take; at least one. */
  int width(int from, int to) {
    return Math.max(1, Display.width(shown(within(from), within(to))));
  }

  private int within(int offset) {
    return Math.max(start, Math.min(offset, end));
  }

  private String shown(int from, int to) {
    String bytes = file.text().substring(from, Math.max(from, to));
    if (bytes.indexOf('\t') < 0) {
      return Display.bytes(bytes);
    }
    StringBuilder shown = new StringBuilder();
    int at = 0;
    for (int tab = bytes.indexOf('\t'); tab >= 0; tab = bytes.indexOf('\t', at)) {
      shown.append(Display.bytes(bytes.substring(at, tab))).append(TAB);
      at = tab + 1;
    }
    return shown.append(Display.bytes(bytes.substring(at))).toString();
  }
}

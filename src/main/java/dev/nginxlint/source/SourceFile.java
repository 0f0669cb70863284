package dev.nginxlint.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One configuration file as nginx sees it: a path and bytes.
 *
 * <p>The text holds one byte a character (ISO-8859-1), so that an offset in it is nginx's own.
 * Lines and columns are derived when asked for; columns count characters, where the bytes are
 * UTF-8.
 */
public final class SourceFile {
  private final String path;
  private final String text;
  private int[] lineStarts = {};
  private Place last = new Place(0, 1);

  public SourceFile(String path, String text) {
    this.path = path;
    this.text = text;
  }

  /** Makes a file of the bytes read from somewhere. */
  public static SourceFile of(String path, byte[] bytes) {
    return new SourceFile(path, new String(bytes, StandardCharsets.ISO_8859_1));
  }

  /** The path as it is shown to people. */
  public String path() {
    return path;
  }

  /** The bytes, one a character. */
  public String text() {
    return text;
  }

  /** Returns the number of the line, from 1, that holds the byte at {@code offset}. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** A place whose column is known, to count the next one of a long line from. */
  private record Place(int offset, int column) {}

  /** Returns where the byte at {@code offset} stands. */
  public Position position(int offset) {
    int line = line(offset);
    int start = lineStarts()[line - 1];
    // Read and written once each, whole: two threads at worst count twice.
    Place known = last;
    boolean usable = known.offset >= start && known.offset <= offset;
    int from = usable ? known.offset : start;
    String between = Utf8.decode(text.substring(from, offset));
    int column = (usable ? known.column : 1) + between.codePointCount(0, between.length());
    if (offset >= text.length() || !Utf8.continues(text, offset)) {
      last = new Place(offset, column);
    }
    return new Position(line, column);
  }

  /** Returns a line, without what ends it, as characters; {@code line} counts from 1. */
  public String lineText(int line) {
    int start = lineStarts()[line - 1];
    int end = line < lineStarts().length ? lineStarts()[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return Utf8.decode(text.substring(start, end));
  }

  private int[] lineStarts() {
    if (lineStarts.length == 0) {
      int count = 1;
      for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
        count++;
      }
      int[] starts = new int[count];
      int line = 1;
      for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
        starts[line++] = at + 1;
      }
      // Computed twice by two threads at worst: the field is written once, whole.
      lineStarts = starts;
    }
    return lineStarts;
  }

  @Override
  public String toString() {
    return path;
  }
}

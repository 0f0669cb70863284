package dev.nginxlint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a file of requests, read a batch at a time: the file may be larger than the memory.
 */
final class RequestFile implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final String name;
  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private int number;

  private RequestFile(String name, InputStream in) {
    this.name = name;
    this.in = in;
  }

  /** A line, one byte a character, and where it stands. */
  record Line(String file, int number, String text) {
    /** Renders as {@code requests.txt:7}. */
    String place() {
      return file + ":" + number;
    }
  }

  static RequestFile open(String name, Console console) {
    try {
      InputStream in =
          name.equals("-") ? console.in() : Files.newInputStream(console.folder().resolve(name));
      return new RequestFile(name, in);
    } catch (IOException e) {
      throw new UsageException(name + ": " + SystemError.words(e));
    } catch (InvalidPathException e) {
      throw new UsageException(name + ": " + e.getReason());
    }
  }

  /**
   * Reads the next lines; none at the end. Empty lines and those that start with "#" are left out.
   */
  List<Line> next(int most) {
    List<Line> lines = new ArrayList<>(most);
    while (lines.size() < most) {
      String line = line();
      if (line == null) {
        break;
      }
      number++;
      String stripped = line.strip();
      if (!stripped.isEmpty() && stripped.charAt(0) != '#') {
        lines.add(new Line(name, number, stripped));
      }
    }
    return lines;
  }

  private @org.jspecify.annotations.Nullable String line() {
    StringBuilder start = new StringBuilder();
    while (fill()) {
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      String piece = new String(buffer, from, at - from, StandardCharsets.ISO_8859_1);
      if (at < end) {
        at++;
        return start.length() == 0 ? piece : start.append(piece).toString();
      }
      start.append(piece);
    }
    return start.length() == 0 ? null : start.toString();
  }

  /** Reads on where all is used; says whether there is more. */
  private boolean fill() {
    if (at < end) {
      return true;
    }
    try {
      at = 0;
      end = in.read(buffer);
      return end > 0;
    } catch (IOException e) {
      throw new UsageException(name + ": " + SystemError.words(e));
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UsageException(name + ": " + SystemError.words(e));
    }
  }
}

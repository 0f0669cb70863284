package dev.nginxlint.source;

import java.util.List;

/**
 * Reads configuration files: from the disk in the program, from a map in tests, from a dump of
 * {@code nginx -T}.
 */
public interface SourceLoader {

  /**
   * Reads a file.
   *
   * @throws UnreadableException if there is none, or it cannot be read
   */
  SourceFile read(String path) throws UnreadableException;

  /**
   * Returns the files that match a mask of glob(3), in byte order; none when the folder cannot be
   * read.
   */
  List<String> glob(String mask);
}

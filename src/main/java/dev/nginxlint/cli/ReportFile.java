package dev.nginxlint.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;

/** A file that findings are written to; never one of those that were read. */
final class ReportFile {
  private ReportFile() {}

  static void write(String name, CharSequence text, Set<String> read, Path folder) {
    try {
      Path file = folder.resolve(name);
      if (Files.exists(file)) {
        for (String other : read) {
          Path input = folder.resolve(dev.nginxlint.source.Utf8.decode(other));
          if (Files.exists(input) && Files.isSameFile(file, input)) {
            throw new UsageException(name + ": is read as configuration; not overwritten");
          }
        }
      }
      Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UsageException(name + ": " + SystemError.words(e));
    } catch (InvalidPathException e) {
      throw new UsageException(name + ": " + e.getReason());
    }
  }
}

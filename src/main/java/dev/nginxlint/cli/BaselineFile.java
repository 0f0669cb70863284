package dev.nginxlint.cli;

import dev.nginxlint.lint.BaselineEntry;
import dev.nginxlint.lint.BaselineReader;
import dev.nginxlint.report.BaselineReport;
import dev.nginxlint.rule.BrokenRuleException;
import dev.nginxlint.source.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A baseline file on the disk.
 *
 * @param name as it is shown
 * @param path where it is, from the root
 */
record BaselineFile(String name, Path path) {

  static BaselineFile of(String name, Path folder) {
    try {
      Path from = folder.toAbsolutePath().normalize();
      Path path = from.resolve(name).normalize();
      String relative = from.relativize(path).toString();
      String shown = relative.length() < name.length() ? relative : name;
      return new BaselineFile(shown, path);
    } catch (InvalidPathException e) {
      throw new UsageException("--baseline " + name + ": " + e.getReason());
    }
  }

  /** Returns the entries; none if there is no file and one is about to be written. */
  Set<BaselineEntry> read(boolean mayBeMissing) {
    try {
      String json = Files.readString(path, StandardCharsets.UTF_8);
      return new LinkedHashSet<>(BaselineReader.read(json, name));
    } catch (NoSuchFileException e) {
      if (mayBeMissing) {
        return new LinkedHashSet<>();
      }
      throw new UsageException(
          name + ": " + SystemError.words(e) + "; --write-baseline makes a baseline");
    } catch (IOException e) {
      throw new UsageException(name + ": " + SystemError.words(e));
    } catch (BrokenRuleException e) {
      throw new UsageException(Utf8.decode(String.valueOf(e.getMessage())));
    }
  }

  /** Writes it whole or not at all. */
  void write(List<BaselineEntry> entries) {
    StringBuilder json = new StringBuilder();
    BaselineReport.write(entries, json);
    try {
      AtomicFile.write(path, json.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UsageException(name + ": " + SystemError.words(e));
    }
  }

  /** Returns a path of the configuration as the baseline names it: from its own folder. */
  String relative(String file, AbsolutePaths paths) {
    try {
      Path absolute = Path.of(Utf8.decode(paths.absolute(file)));
      Path folder = path.getParent();
      return folder != null && absolute.startsWith(folder)
          ? Utf8.encode(folder.relativize(absolute).toString())
          : file;
    } catch (InvalidPathException e) {
      return file;
    }
  }

  /** Says whether there is such a file still. */
  boolean holds(String file) {
    try {
      return Files.exists(path.resolveSibling(Utf8.decode(file)));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}

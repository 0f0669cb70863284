package dev.nginxlint.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the settings file that governs a configuration: in its folder and upwards, to the root
 * of the repository. Where there is none this costs a few looks at the disk, and nothing else.
 */
record SettingsSearch(Path folder, String standardInputName) {
  static final String NAME = ".nginx-lint.yaml";

  /** Returns the settings file for something named on the command line, or null. */
  @Nullable Path find(String name) {
    try {
      String file = name.equals("-") ? standardInputName : name;
      Path path = folder.resolve(file).toAbsolutePath().normalize();
      boolean isFolder = file.isEmpty() || path.toFile().isDirectory();
      return findFrom(isFolder ? path : path.getParent());
    } catch (InvalidPathException e) {
      return null; // what cannot be a file is told when it is opened
    }
  }

  private static @Nullable Path findFrom(@Nullable Path from) {
    for (Path at = from; at != null; at = at.getParent()) {
      Path file = at.resolve(NAME);
      if (file.toFile().isFile()) {
        return file;
      }
      if (at.resolve(".git").toFile().exists()) {
        return null;
      }
    }
    return null;
  }
}

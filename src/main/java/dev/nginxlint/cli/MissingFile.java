package dev.nginxlint.cli;

import dev.nginxlint.report.Display;
import dev.nginxlint.validity.Spelling;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may have been meant by the name of a file that is not there. */
record MissingFile(Path folder) {
  /** Of a larger folder only so many names are looked at. */
  private static final int MOST = 10_000;

  /**
   * Returns {@code ; did you mean nginx.conf?}; empty when nothing is alike, or the file exists.
   */
  String hint(String name) {
    try {
      Path wanted = Path.of(name);
      if (Files.exists(folder.resolve(wanted))) {
        return "";
      }
      Path found = nearest(wanted);
      if (found != null) {
        return "; did you mean " + Display.text(found.toString()) + "?";
      }
    } catch (InvalidPathException e) {
      return "";
    }
    String command =
        name.indexOf('/') < 0 && name.indexOf('.') < 0 ? Meant.by(name, commands()) : "";
    return command.replace("mean ", "mean the command ");
  }

  private static List<String> commands() {
    List<String> names = new ArrayList<>();
    for (Command command : Commands.all()) {
      names.add(command.name());
    }
    return names;
  }

  /** Goes down the path, and takes the nearest name where a part of it is not there. */
  private @Nullable Path nearest(Path wanted) {
    Path at = wanted.isAbsolute() ? wanted.getRoot() : Path.of("");
    for (Path part : wanted) {
      Path next = at.resolve(part);
      if (!Files.exists(folder.resolve(next))) {
        String meant = Spelling.meant(part.toString(), names(folder.resolve(at)));
        if (meant.isEmpty()) {
          return null;
        }
        next = at.resolve(meant);
      }
      at = next;
    }
    return at;
  }

  private static List<String> names(Path folder) {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (names.size() < MOST) {
          names.add(entry.getFileName().toString());
        }
      }
    } catch (IOException e) {
      return List.of();
    }
    names.sort(null);
    return names;
  }
}

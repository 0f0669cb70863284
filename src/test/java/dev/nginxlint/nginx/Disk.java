package dev.nginxlint.nginx;

import dev.nginxlint.source.Glob;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.SourceLoader;
import dev.nginxlint.source.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads files of the disk as an nginx sees them for which {@code folder} has another name.
 *
 * @param inside the name that nginx knows
 */
public record Disk(String inside, Path folder) implements SourceLoader {

  @Override
  public SourceFile read(String path) throws UnreadableException {
    Path file = outside(path);
    if (Files.isDirectory(file)) {
      throw new UnreadableException("pread()", path, "21: Is a directory");
    }
    try {
      return SourceFile.of(path, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UnreadableException("open()", path, "2: No such file or directory");
    }
  }

  @Override
  public List<String> glob(String mask) {
    int wild = 0;
    while (wild < mask.length() && !Glob.isMask(mask.substring(0, wild + 1))) {
      wild++;
    }
    String fixed = mask.substring(0, mask.lastIndexOf('/', wild) + 1);
    List<String> found = new ArrayList<>();
    Path from = outside(fixed);
    int depth = (int) mask.substring(fixed.length()).chars().filter(c -> c == '/').count() + 1;
    try (Stream<Path> paths = Files.walk(from, depth)) {
      for (Path path : paths.toList()) {
        String name = fixed + from.relativize(path);
        if (!path.equals(from) && Glob.matchesPath(mask, name)) {
          found.add(name);
        }
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      return List.of();
    }
    found.sort(null);
    return found;
  }

  private Path outside(String path) {
    return path.startsWith(inside + "/")
        ? folder.resolve(path.substring(inside.length() + 1))
        : Path.of(path.isEmpty() ? "/" : path);
  }
}

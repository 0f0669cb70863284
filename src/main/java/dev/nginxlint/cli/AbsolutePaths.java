package dev.nginxlint.cli;

import dev.nginxlint.settings.Policy;
import dev.nginxlint.source.Utf8;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the files of a configuration are, from the root of this machine; each is asked for often.
 */
final class AbsolutePaths implements Policy.Paths {
  private final Path folder;
  private final Map<String, String> known = new HashMap<>();

  AbsolutePaths(Streams streams) {
    this.folder = streams.console().folder().toAbsolutePath();
  }

  @Override
  public String absolute(String path) {
    return known.computeIfAbsent(path, this::find);
  }

  private String find(String path) {
    try {
      return Utf8.encode(folder.resolve(Utf8.decode(path)).normalize().toString());
    } catch (InvalidPathException e) {
      return "/" + path; // of a dump, from another machine
    }
  }
}

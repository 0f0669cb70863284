package dev.nginxlint.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a reader of the pages has: a folder with the demo, and nginx-lint on the search path. */
final class Reader {
  private Reader() {}

  /** Makes the folder in which the commands of a page run. */
  static Path folder(Path folder) throws IOException {
    for (String part : List.of("README.md", "testdata/demo", "rules")) {
      copy(Path.of(part), folder.resolve(part));
    }
    Files.createDirectories(folder.resolve("home"));
    Path program = folder.resolve("bin/nginx-lint");
    Files.createDirectories(program.getParent());
    Files.writeString(
        program,
        "#!/bin/sh\nexec '"
            + System.getProperty("java.home")
            + "/bin/java' -XX:TieredStopAtLevel=1 -Xshare:auto -Xlog:disable -cp '"
            + System.getProperty("java.class.path")
            + "' dev.nginxlint.cli.Main \"$@\"\n");
    program.toFile().setExecutable(true);
    return folder;
  }

  static Map<String, String> environment(Path folder) {
    return Map.of(
        "PATH",
        folder.resolve("bin") + ":" + System.getenv("PATH"),
        "HOME",
        folder.resolve("home").toString(),
        "LC_ALL",
        "C.UTF-8");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copied = to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(copied);
        } else {
          Files.createDirectories(copied.toAbsolutePath().getParent());
          Files.copy(file, copied);
        }
      }
    }
  }
}

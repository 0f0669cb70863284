package dev.nginxlint.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Looks for configurations in a folder. */
final class Folders {
  private Folders() {}

  /**
   * Returns every nginx.conf below a folder, else every *.conf, in byte order.
   *
   * @param unreadable gets the paths of folders that cannot be looked into
   */
  static List<String> configurations(Path from, String name, List<String> unreadable) {
    List<String> mains = new ArrayList<>();
    List<String> others = new ArrayList<>();
    Path top = from.resolve(name);
    String shown = name.endsWith("/") ? name : name + "/";
    try {
      Files.walkFileTree(
          top,
          new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              boolean hidden =
                  !folder.equals(top) && folder.getFileName().toString().startsWith(".");
              return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String path = shown + top.relativize(file);
              if (path.endsWith("/nginx.conf") && Files.isRegularFile(file)) {
                mains.add(path);
              } else if (path.endsWith(".conf") && Files.isRegularFile(file)) {
                others.add(path);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException error) {
              unreadable.add(shown + top.relativize(file));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UsageException(name + ": " + SystemError.words(e));
    }
    List<String> found = mains.isEmpty() ? others : mains;
    found.sort(null);
    return found;
  }
}

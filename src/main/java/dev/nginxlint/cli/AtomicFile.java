package dev.nginxlint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;

/** Writes files whole or not at all. */
final class AtomicFile {
  private AtomicFile() {}

  /**
   * Puts other bytes into a file. Its mode, owner and group stay; a symbolic link stays one, and
   * what it points at is written.
   */
  static void write(Path file, byte[] bytes) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file;
    Path draft =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      Files.write(draft, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      if (Files.exists(target)) {
        keep(target, draft);
      }
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void keep(Path target, Path draft) throws IOException {
    PosixFileAttributeView was = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    PosixFileAttributeView is = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
    if (was == null || is == null) {
      return;
    }
    PosixFileAttributes attributes = was.readAttributes();
    is.setPermissions(attributes.permissions());
    PosixFileAttributes now = is.readAttributes();
    if (!now.owner().equals(attributes.owner())) {
      is.setOwner(attributes.owner());
    }
    if (!now.group().equals(attributes.group())) {
      is.setGroup(attributes.group());
    }
  }
}

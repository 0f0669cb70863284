package dev.nginxlint.cli;

import dev.nginxlint.source.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What an account may do with files, told from their permission bits alone: whoever runs this
 * program may be allowed more, or less.
 */
record Permissions(Account account) {
  private static final int READ = 4;
  private static final int SEARCH = 1;

  /** As many links as Linux follows in one path. */
  private static final int MOST_LINKS = 40;

  /** Says what keeps the account from seeing whether a file is there: a folder on the way. */
  Optional<String> unreachable(Path file) {
    return walk(file.toAbsolutePath(), false);
  }

  /** Says what keeps the account from opening a file that is there. */
  Optional<String> unreadable(Path file) {
    return walk(file.toAbsolutePath(), true);
  }

  /** Goes from folder to folder as path_resolution(7) tells, links included. */
  private Optional<String> walk(Path file, boolean open) {
    Deque<Path> rest = new ArrayDeque<>();
    file.forEach(rest::add);
    Path at = file.getRoot();
    int links = 0;
    try {
      while (!rest.isEmpty()) {
        if (!may(SEARCH, at)) {
          return Optional.of(reason(at, "searchable"));
        }
        String name = rest.remove().toString();
        if (name.isEmpty() || name.equals(".")) {
          continue;
        }
        Path next = at.resolve(name);
        if (name.equals("..")) {
          at = at.getParent() == null ? at : at.getParent();
        } else if (Files.isSymbolicLink(next) && links++ < MOST_LINKS) {
          Path target = Files.readSymbolicLink(next);
          at = target.isAbsolute() ? target.getRoot() : at;
          pushAll(target, rest);
        } else {
          at = next;
        }
      }
      return open && !may(READ, at) ? Optional.of(reason(at, "readable")) : Optional.empty();
    } catch (IOException | UnsupportedOperationException e) {
      // It is not there, or this machine has no such permissions.
      return Optional.empty();
    }
  }

  private static void pushAll(Path target, Deque<Path> rest) {
    for (int i = target.getNameCount() - 1; i >= 0; i--) {
      rest.push(target.getName(i));
    }
  }

  private boolean may(int permission, Path file) throws IOException {
    if (account.user() == 0) {
      return true;
    }
    int shift =
        number("uid", file) == account.user()
            ? 6
            : account.groups().contains(number("gid", file)) ? 3 : 0;
    return (number("mode", file) >> shift & permission) != 0;
  }

  private static int number(String attribute, Path file) throws IOException {
    return (Integer) Files.getAttribute(file, "unix:" + attribute);
  }

  /** Says it as {@code /srv is not searchable by www-data (drwx------ root root)}. */
  private String reason(Path file, String what) throws IOException {
    int mode = number("mode", file);
    StringBuilder bits = new StringBuilder(Files.isDirectory(file) ? "d" : "-");
    for (int i = 8; i >= 0; i--) {
      bits.append((mode >> i & 1) != 0 ? "rwx".charAt((8 - i) % 3) : '-');
    }
    return Utf8.encode(
        file
            + " is not "
            + what
            + " by "
            + account.name()
            + " ("
            + bits
            + " "
            + Files.getAttribute(file, "unix:owner")
            + " "
            + Files.getAttribute(file, "unix:group")
            + ")");
  }
}

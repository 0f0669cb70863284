package dev.nginxlint.cli;

import dev.nginxlint.resolve.KnownFiles.Links;
import dev.nginxlint.source.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The symbolic links in a path on this machine, as ngx_open_file_wrapper() comes to them. */
final class SymbolicLinks {
  private SymbolicLinks() {}

  /**
   * Goes through the parts of a path up to the first link that is not followed, or that is not
   * there.
   *
   * @param folder where a path that is not absolute starts
   * @param from so many bytes of the path are followed whatever they are
   */
  static Links in(String path, Path folder, int from, boolean ifNotOwner) {
    Path at = folder.resolve(Utf8.decode(from > 0 ? path.substring(0, from) : "/"));
    int start = from;
    try {
      while (start < path.length()) {
        int slash = path.indexOf('/', start);
        int end = slash < 0 ? path.length() : slash;
        Path next = at.resolve(Utf8.decode(path.substring(start, end)));
        if (end > start && Files.isSymbolicLink(next)) {
          if (!ifNotOwner) {
            return slash < 0 ? Links.AT_END : Links.ON_THE_WAY;
          }
          if (Files.exists(next) && !owner(next, LinkOption.NOFOLLOW_LINKS).equals(owner(next))) {
            return Links.AT_END;
          }
        }
        at = next;
        start = end + 1;
      }
      return Links.NONE;
    } catch (IOException | UnsupportedOperationException e) {
      return Links.UNKNOWN;
    }
  }

  private static Object owner(Path path, LinkOption... options) throws IOException {
    return Files.getAttribute(path, "unix:uid", options);
  }
}

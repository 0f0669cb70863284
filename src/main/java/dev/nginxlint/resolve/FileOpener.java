package dev.nginxlint.resolve;

import dev.nginxlint.config.DisableSymlinks;
import dev.nginxlint.resolve.KnownFiles.Links;
import dev.nginxlint.resolve.KnownFiles.Presence;
import java.util.Optional;

/**
 * Opens files and looks for them, as {@code disable_symlinks} has it: ngx_open_cached_file(),
 * ngx_http_set_disable_symlinks().
 */
final class FileOpener {
  /** The length of "from=" where no link of the path is looked at. */
  private static final int OFF = -1;

  /** The length of "from=" where it cannot be told. */
  private static final int NOT_KNOWN = -2;

  private final Values values;

  FileOpener(Values values) {
    this.values = values;
  }

  /**
   * Tells what nginx finds under a path. Where links are disabled it opens what it looks for, and
   * finds nothing where it may not: ngx_file_info_wrapper().
   */
  Presence presence(String path, RequestState r) {
    if (r.config.files().symlinks().isEmpty()) {
      return r.assumptions.presence(path);
    }
    return switch (links(path, r)) {
      case UNKNOWN -> Presence.UNKNOWN;
      case AT_END, ON_THE_WAY -> Presence.ABSENT;
      case NONE ->
          r.assumptions.known().unreadable(path).isPresent()
              ? Presence.ABSENT
              : r.assumptions.presence(path);
    };
  }

  /** Ends a request that hangs on what nobody knows of a path. */
  Phase ask(String path, RequestState r) {
    if (r.assumptions.presence(path) == Presence.UNKNOWN) {
      return r.ask(new Question.OfFile(path));
    }
    DisableSymlinks symlinks = r.config.files().symlinks().orElseThrow();
    return from(symlinks, path, r) == NOT_KNOWN
        ? r.unknown()
        : r.ask(new Question.OfLinks(path, symlinks));
  }

  /** Says what keeps nginx from opening a path, for people: EACCES and ELOOP. */
  Optional<String> unreadable(String path, RequestState r) {
    Optional<String> link = refusedLink(path, r);
    return link.isPresent() ? link : r.assumptions.known().unreadable(path);
  }

  /** Says what keeps nginx from looking whether a path is there, for people. */
  Optional<String> unreachable(String path, RequestState r) {
    return r.config.files().symlinks().isEmpty()
        ? r.assumptions.known().unreachable(path)
        : unreadable(path, r);
  }

  /** Says whether a folder of the path is a link that is not followed: ENOTDIR. */
  boolean isCutOff(String path, RequestState r) {
    return r.config.files().symlinks().isPresent() && links(path, r) == Links.ON_THE_WAY;
  }

  /** Says which link keeps nginx from opening a path, for people: ELOOP. */
  Optional<String> refusedLink(String path, RequestState r) {
    Optional<DisableSymlinks> symlinks = r.config.files().symlinks();
    if (symlinks.isEmpty() || links(path, r) != Links.AT_END) {
      return Optional.empty();
    }
    String owner = symlinks.get().ifNotOwner() ? " of another owner" : "";
    String where = Words.place(symlinks.get().directive());
    return Optional.of(path + " is or goes over a symbolic link" + owner + ", " + where);
  }

  private Links links(String path, RequestState r) {
    DisableSymlinks symlinks = r.config.files().symlinks().orElseThrow();
    int from = from(symlinks, path, r);
    if (from == OFF) {
      return Links.NONE;
    }
    return from == NOT_KNOWN
        ? Links.UNKNOWN
        : r.assumptions.links(path, from, symlinks.ifNotOwner());
  }

  /** Returns how many bytes of a path are followed whatever links are in them. */
  private int from(DisableSymlinks symlinks, String path, RequestState r) {
    if (symlinks.from().isEmpty()) {
      return 0;
    }
    Optional<String> from = values.tell(symlinks.from().get(), r);
    if (from.isEmpty()) {
      return NOT_KNOWN;
    }
    int length = from.get().length();
    if (length == 0 || !path.startsWith(from.get())) {
      return 0;
    }
    if (length == path.length()) {
      return OFF;
    }
    if (path.charAt(length) == '/') {
      return length;
    }
    return path.charAt(length - 1) == '/' ? length - 1 : 0;
  }
}

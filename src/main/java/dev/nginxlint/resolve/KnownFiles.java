package dev.nginxlint.resolve;

import java.util.Optional;

/** What is known of the files on the server: asked wherever nginx would look at its disk. */
@FunctionalInterface
public interface KnownFiles {
  /** Nobody knows anything: what hangs on a file is answered for each case. */
  KnownFiles NONE = new Unknown();

  /** Tells of a path, which is written as nginx would open it, doubled slashes included. */
  Presence presence(String path);

  /**
   * Says what keeps nginx from looking whether a path is there (EACCES of stat()), for people; such
   * a path is {@link Presence#ABSENT}.
   */
  default Optional<String> unreachable(String path) {
    return Optional.empty();
  }

  /** Says what keeps nginx from opening what is there (EACCES of open()), for people. */
  default Optional<String> unreadable(String path) {
    return unreachable(path);
  }

  /**
   * Says which symbolic link of a path nginx does not follow where they are disabled: the first
   * that is there.
   *
   * @param from so many bytes of the path are followed whatever they are; a slash is next, or 0
   * @param ifNotOwner whether only links are meant whose target belongs to somebody else
   */
  default Links links(String path, int from, boolean ifNotOwner) {
    return Links.UNKNOWN;
  }

  /** Where a path has a symbolic link that is not followed. */
  enum Links {
    NONE,
    /** A folder is one, and taken for no folder: ENOTDIR of openat(). */
    ON_THE_WAY,
    /** What is to be opened is one, or it is the owner that is wrong: ELOOP. */
    AT_END,
    UNKNOWN
  }

  /** What a path may be. */
  enum Presence {
    FILE,
    DIRECTORY,
    ABSENT,
    UNKNOWN
  }

  /** Knows of no path. */
  final class Unknown implements KnownFiles {
    private Unknown() {}

    @Override
    public Presence presence(String path) {
      return Presence.UNKNOWN;
    }
  }
}

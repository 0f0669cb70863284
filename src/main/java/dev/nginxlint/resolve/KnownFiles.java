package dev.nginxlint.resolve;

/** What is known of the files on the server: asked wherever nginx would look at its disk. */
@FunctionalInterface
public interface KnownFiles {
  /** Nobody knows anything: what hangs on a file is answered for each case. */
  KnownFiles NONE = new Unknown();

  /** Tells of a path, which is written as nginx would open it, doubled slashes included. */
  Presence presence(String path);

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

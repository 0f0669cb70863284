package dev.nginxlint.resolve;

import java.nio.file.Path;
import java.util.List;

/** The files of a test, given by their paths below /srv/test; a folder ends in a slash. */
record TestFiles(List<String> files) implements KnownFiles {
  private static final Path ROOT = Path.of("/srv/test");

  @Override
  public Presence presence(String path) {
    // What is before ".." must be there too.
    int up = path.indexOf("/../");
    if (up > 0 && presence(path.substring(0, up)) != Presence.DIRECTORY) {
      return Presence.ABSENT;
    }
    Path wanted = Path.of(path).normalize();
    if (wanted.equals(ROOT) || ROOT.startsWith(wanted)) {
      return Presence.DIRECTORY;
    }
    for (String file : files) {
      Path known = ROOT.resolve(file);
      if (known.equals(wanted)) {
        return file.endsWith("/") ? Presence.DIRECTORY : Presence.FILE;
      }
      if (known.startsWith(wanted)) {
        return Presence.DIRECTORY;
      }
    }
    return Presence.ABSENT;
  }
}

package dev.nginxlint.resolve;

import java.nio.file.Path;
import java.util.List;

/**
 * The files of a test, given by their paths below /srv/test; a folder ends in a slash, a symbolic
 * link is written {@code from -> to}. All belong to one owner.
 */
record TestFiles(List<String> files) implements KnownFiles {
  private static final Path ROOT = Path.of("/srv/test");
  private static final String ARROW = " -> ";

  @Override
  public Presence presence(String path) {
    // What is before ".." must be there too.
    int up = path.indexOf("/../");
    if (up > 0 && presence(path.substring(0, up)) != Presence.DIRECTORY) {
      return Presence.ABSENT;
    }
    return withoutLinks(target(Path.of(path).normalize()));
  }

  /** Returns where the links of a path lead to. */
  private Path target(Path path) {
    for (String file : files) {
      int arrow = file.indexOf(ARROW);
      Path link = arrow < 0 ? ROOT : ROOT.resolve(file.substring(0, arrow));
      if (arrow > 0 && path.startsWith(link)) {
        Path target = link.resolveSibling(file.substring(arrow + ARROW.length()));
        return target(target.resolve(link.relativize(path)).normalize());
      }
    }
    return path;
  }

  /** Returns what is described with the name that the file sent holds, links followed. */
  String followed(String described) {
    if (!described.startsWith("file /")) {
      return described;
    }
    int space = described.indexOf(" with ");
    int end = space < 0 ? described.length() : space;
    return "file " + target(Path.of(described.substring(5, end))) + described.substring(end);
  }

  private Presence withoutLinks(Path wanted) {
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

  @Override
  public Links links(String path, int from, boolean ifNotOwner) {
    int end = from;
    while (end < path.length() && !ifNotOwner) {
      int slash = path.indexOf('/', end + 1);
      end = slash < 0 ? path.length() : slash;
      if (isLink(Path.of(path.substring(0, end)))) {
        return slash < 0 ? Links.AT_END : Links.ON_THE_WAY;
      }
    }
    return Links.NONE;
  }

  private boolean isLink(Path written) {
    Path parent = written.getParent();
    Path path = parent == null ? written : target(parent).resolve(written.getFileName());
    for (String file : files) {
      int arrow = file.indexOf(ARROW);
      if (arrow > 0 && ROOT.resolve(file.substring(0, arrow)).equals(path)) {
        return true;
      }
    }
    return false;
  }
}

package dev.nginxlint.cli;

import dev.nginxlint.resolve.KnownFiles;
import dev.nginxlint.source.Utf8;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the user says of files, and where that is wanted what is on this machine's disk. What is
 * said comes first.
 *
 * @param anywhere whether to look at the disk for paths that no map names
 */
record KnownPaths(Path folder, List<Fact> facts, List<PathPrefix> maps, boolean anywhere)
    implements KnownFiles {

  /** What is said of one path; it has no slash at its end. */
  record Fact(String path, Presence presence) {}

  static KnownPaths parse(Arguments arguments, Path folder) {
    List<Fact> facts = new ArrayList<>();
    add(arguments.all("file"), Presence.FILE, facts);
    add(arguments.all("dir"), Presence.DIRECTORY, facts);
    add(arguments.all("missing"), Presence.ABSENT, facts);
    List<PathPrefix> maps = PathPrefix.parse("path-map", arguments.all("path-map"));
    return new KnownPaths(folder, facts, maps, arguments.choice("files", "none", "real") == 1);
  }

  private static void add(List<String> paths, Presence presence, List<Fact> facts) {
    for (String path : paths) {
      facts.add(new Fact(plain(Utf8.encode(path)), presence));
    }
  }

  @Override
  public Presence presence(String path) {
    String plain = plain(path);
    for (Fact fact : facts) {
      if (fact.path.equals(plain)) {
        return fact.presence;
      }
    }
    for (Fact fact : facts) {
      if (fact.presence != Presence.DIRECTORY && plain.startsWith(fact.path + "/")) {
        return Presence.ABSENT;
      }
      if (fact.presence != Presence.ABSENT && fact.path.startsWith(plain + "/")) {
        return Presence.DIRECTORY;
      }
    }
    for (PathPrefix map : maps) {
      if (map.holds(plain)) {
        return onDisk(map.map(plain));
      }
    }
    return anywhere ? onDisk(plain) : Presence.UNKNOWN;
  }

  private Presence onDisk(String path) {
    try {
      Path here = folder.resolve(Utf8.decode(path));
      if (Files.isDirectory(here)) {
        return Presence.DIRECTORY;
      }
      return Files.exists(here) ? Presence.FILE : Presence.ABSENT;
    } catch (InvalidPathException e) {
      return Presence.ABSENT;
    }
  }

  /** Returns a path without doubled slashes and a slash at its end. */
  private static String plain(String path) {
    StringBuilder plain = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      boolean doubled = path.charAt(i) == '/' && i > 0 && path.charAt(i - 1) == '/';
      if (!doubled) {
        plain.append(path.charAt(i));
      }
    }
    int last = plain.length() - 1;
    if (last > 0 && plain.charAt(last) == '/') {
      plain.setLength(last);
    }
    return plain.toString();
  }
}

package dev.nginxlint.cli;

import dev.nginxlint.resolve.KnownFiles;
import dev.nginxlint.source.Utf8;
import dev.nginxlint.syntax.Configuration;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the user says of files, and where that is wanted what is on this machine's disk. What is
 * said comes first.
 *
 * @param anywhere whether to look at the disk for paths that no map names
 * @param permissions what nginx may do there
 */
record KnownPaths(
    Path folder,
    List<Fact> facts,
    List<PathPrefix> maps,
    boolean anywhere,
    Optional<Permissions> permissions)
    implements KnownFiles {

  /** What is said of one path; it has no slash at its end. */
  record Fact(String path, Presence presence) {}

  static KnownPaths parse(Arguments arguments, Path folder, Configuration configuration) {
    List<Fact> facts = new ArrayList<>();
    add(arguments.all("file"), Presence.FILE, facts);
    add(arguments.all("dir"), Presence.DIRECTORY, facts);
    add(arguments.all("missing"), Presence.ABSENT, facts);
    List<PathPrefix> maps = PathPrefix.parse("path-map", arguments.all("path-map"));
    boolean real = arguments.choice("files", "none", "real") == 1;
    Optional<Account> account = real ? Account.of(configuration) : Optional.empty();
    return new KnownPaths(
        folder,
        facts,
        maps,
        real,
        account.isPresent() ? Optional.of(new Permissions(account.get())) : Optional.empty());
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
    if (!anywhere) {
      return Presence.UNKNOWN;
    }
    return unreachable(path).isPresent() ? Presence.ABSENT : onDisk(plain);
  }

  @Override
  public Optional<String> unreachable(String path) {
    return isJudged(path) ? permissions.get().unreachable(here(plain(path))) : Optional.empty();
  }

  @Override
  public Optional<String> unreadable(String path) {
    return isJudged(path) ? permissions.get().unreadable(here(plain(path))) : Optional.empty();
  }

  @Override
  public Links links(String path, int from, boolean ifNotOwner) {
    return anywhere && isOfDisk(path)
        ? SymbolicLinks.in(path, folder, from, ifNotOwner)
        : Links.UNKNOWN;
  }

  /** Permissions count where the disk is that of nginx; nothing is said of the path otherwise. */
  private boolean isJudged(String path) {
    return permissions.isPresent() && isOfDisk(path);
  }

  private boolean isOfDisk(String path) {
    if (path.indexOf('\0') >= 0) {
      return false;
    }
    String plain = plain(path);
    for (Fact fact : facts) {
      if (fact.path.equals(plain) || plain.startsWith(fact.path + "/")) {
        return false;
      }
    }
    for (PathPrefix map : maps) {
      if (map.holds(plain)) {
        return false;
      }
    }
    return true;
  }

  private Path here(String path) {
    return folder.resolve(Utf8.decode(path));
  }

  private Presence onDisk(String path) {
    try {
      Path file = here(path);
      if (Files.isDirectory(file)) {
        return Presence.DIRECTORY;
      }
      return Files.exists(file) ? Presence.FILE : Presence.ABSENT;
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

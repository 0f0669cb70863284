package dev.nginxlint.check.path;

import dev.nginxlint.config.Location;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Paths;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Surroundings;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/** What {@code root} and the whole path of the request come to together. */
record RootPath(Concern looksFor) implements Check {
  /** What is looked for. */
  enum Concern {
    /** The folder of the location is in the root too. */
    REPEATED,
    /** The root of a nested location is the alias around it. */
    IN_ALIAS,
    /** The root is that of the file system. */
    FILE_SYSTEM
  }

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    String root = placement.directive().parameter(1);
    return switch (looksFor) {
      case REPEATED -> repeated(scene, placement, root);
      case IN_ALIAS -> inAlias(scene, placement, root);
      case FILE_SYSTEM ->
          root.startsWith("/") && root.indexOf('$') < 0 && Paths.resolved(root).equals("/")
              ? fileSystem(scene, placement)
              : List.of();
    };
  }

  private static List<Match> repeated(Scene scene, Placement placement, String root) {
    Optional<LocationBlock> location = LocationBlock.directlyAround(placement);
    String folder = location.isPresent() ? folder(location.get()) : "";
    return folder.length() > 1 && Paths.resolved(root).endsWith(folder)
        ? opened(scene, placement, "users", root)
        : List.of();
  }

  /** Returns the folder that a location is for, without a slash at its end; empty for none. */
  private static String folder(LocationBlock location) {
    String uri = location.uri();
    if (location.modifier().isRegex()) {
      int end = 1;
      while (end < uri.length()
          && (Character.isLetterOrDigit(uri.charAt(end)) || isPlain(uri, end))) {
        end++;
      }
      uri = uri.startsWith("^/") ? uri.substring(1, Math.max(uri.lastIndexOf('/', end), 1)) : "";
    } else if (!location.isPrefix()) {
      return "";
    }
    return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
  }

  private static boolean isPlain(String uri, int at) {
    return "/-_".indexOf(uri.charAt(at)) >= 0;
  }

  private static List<Match> inAlias(Scene scene, Placement placement, String root) {
    Optional<Placement> block = Surroundings.block(placement.context());
    while (block.isPresent()) {
      block = Surroundings.block(block.get().context());
      if (block.isPresent() && block.get().directive().is("location")) {
        for (Directive directive : block.get().directive().children()) {
          if (directive.is("alias")
              && Paths.resolved(directive.parameter(1)).equals(Paths.resolved(root))) {
            return opened(scene, placement, "users", root);
          }
        }
      }
    }
    return List.of();
  }

  private static List<Match> fileSystem(Scene scene, Placement placement) {
    Optional<LocationBlock> location = LocationBlock.around(placement);
    if (location.isPresent() && location.get().has("internal")) {
      return List.of();
    }
    return opened(scene, placement, "etc/passwd", "/");
  }

  private static List<Match> opened(Scene scene, Placement placement, String rest, String folder) {
    Optional<String> path = Seen.path(placement, rest);
    Optional<Seen> seen =
        path.isEmpty()
            ? Optional.empty()
            : folder.equals("/") && LocationBlock.around(placement).isEmpty()
                ? inherited(scene, placement, path.get())
                : Seen.in(scene, placement, Visit.escape(path.get()), true);
    Optional<String> file = seen.isPresent() ? seen.get().file() : Optional.empty();
    return file.isPresent() && isIn(folder, rest, file.get())
        ? List.of(
            Match.at(placement.directive().head())
                .value("path", seen.get().target())
                .value("file", file.get())
                .evidence(seen.get().evidence(Outcome.File.class)))
        : List.of();
  }

  /** Follows a request to a root outside of locations into the one that inherits it. */
  private static Optional<Seen> inherited(Scene scene, Placement placement, String path) {
    Optional<Resolution> resolution = scene.probe().follow(placement, Visit.escape(path), true);
    if (resolution.isEmpty()) {
      return Optional.empty();
    }
    Optional<Location> location = resolution.get().location();
    if (location.isPresent()) {
      for (Directive child : location.get().directive().children()) {
        if (child.is("root") || child.is("alias")) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Seen(resolution.get()));
  }

  /** Says whether a file is what a folder has; of the root of the file system, all. */
  private static boolean isIn(String folder, String rest, String file) {
    return folder.equals("/")
        ? Paths.resolved(file).equals("/" + rest)
        : file.contains(Paths.resolved(folder));
  }

  @Override
  public List<String> values() {
    return List.of("path", "file");
  }
}

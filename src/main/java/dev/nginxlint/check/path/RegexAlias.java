package dev.nginxlint.check.path;

import dev.nginxlint.regex.ParsedPattern;
import dev.nginxlint.regex.Regex;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Paths;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An alias in a location given by a regular expression is the whole path of the file: {@code
 * ngx_http_map_uri_to_path()} puts nothing after it.
 */
record RegexAlias(Concern looksFor) implements Check {
  /** What is looked for. */
  enum Concern {
    /** A capture goes up from the folder that stands in front of it. */
    TRAVERSAL,
    /** A folder without captures: every request opens the same. */
    FIXED,
    /** try_files puts the whole path after the whole path. */
    TRY_FILES
  }

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Optional<LocationBlock> location = LocationBlock.directlyAround(placement);
    Optional<Regex> regex = location.isPresent() ? Seen.regex(location.get()) : Optional.empty();
    if (regex.isEmpty()) {
      return List.of();
    }
    String alias = placement.directive().parameter(1);
    boolean fixed = alias.indexOf('$') < 0;
    boolean tries = location.get().has("try_files");
    return switch (looksFor) {
      case TRAVERSAL -> fixed ? List.of() : traversal(scene, placement, regex.get());
      case FIXED -> fixed && !tries ? fixed(scene, placement) : List.of();
      case TRY_FILES -> !fixed && tries ? tryFiles(scene, placement, regex.get()) : List.of();
    };
  }

  private static List<Match> traversal(Scene scene, Placement placement, Regex regex) {
    String alias = placement.directive().parameter(1);
    String folder = alias.substring(0, alias.lastIndexOf('/', alias.indexOf('$')) + 1);
    if (folder.isEmpty()) {
      return List.of();
    }
    for (int group = 1; group <= regex.captureCount(); group++) {
      for (String text : uses(alias, regex, group) ? List.of("../x", "..") : List.<String>of()) {
        Optional<String> path = Sample.of(regex, Map.of(group, text));
        Optional<Seen> seen =
            path.isEmpty() || goesUp(path.get())
                ? Optional.empty()
                : Seen.in(scene, placement, Visit.escape(path.get()), true);
        if (seen.isPresent()
            && seen.get().file().isPresent()
            && !(Paths.resolved(seen.get().file().get()) + "/")
                .startsWith(Paths.resolved(folder) + "/")) {
          return List.of(
              found(placement, seen.get(), seen.get().file().get())
                  .value("folder", folder)
                  .evidence(seen.get().evidence(Outcome.File.class)));
        }
      }
    }
    return List.of();
  }

  /** Says whether nginx resolves dots in a path, so that it does not arrive like this. */
  private static boolean goesUp(String path) {
    return path.contains("/../") || path.endsWith("/..");
  }

  private static boolean uses(String alias, Regex regex, int group) {
    if (alias.contains("$" + group)) {
      return true;
    }
    for (ParsedPattern.NamedGroup named : regex.names()) {
      if (named.number() == group
          && (alias.contains("$" + named.name()) || alias.contains("${" + named.name() + "}"))) {
        return true;
      }
    }
    return false;
  }

  private static List<Match> fixed(Scene scene, Placement placement) {
    String alias = placement.directive().parameter(1);
    Optional<String> path = Seen.path(placement, "users");
    if (alias.indexOf('.', alias.lastIndexOf('/') + 1) >= 0 || path.isEmpty()) {
      return List.of();
    }
    Optional<Seen> seen = Seen.in(scene, placement, Visit.escape(path.get()), true);
    // Of a path that ends with a slash it is known that there is no file.
    return seen.isPresent()
            && (seen.get().file().orElse("").endsWith(alias)
                || (alias.endsWith("/")
                    && Seen.hasPart(seen.get().resolution(), placement.directive())))
        ? List.of(found(placement, seen.get(), alias))
        : List.of();
  }

  private static List<Match> tryFiles(Scene scene, Placement placement, Regex regex) {
    Optional<String> path = Sample.of(regex);
    if (path.isEmpty()) {
      return List.of();
    }
    Optional<Seen> seen = Seen.in(scene, placement, Visit.escape(path.get()), true);
    String alias = placement.directive().parameter(1);
    String folder = alias.substring(0, alias.indexOf('$'));
    String file = seen.isPresent() ? seen.get().file().orElse("") : "";
    return file.endsWith(path.get())
            && file.substring(0, file.length() - path.get().length()).startsWith(folder)
        ? List.of(
            found(placement, seen.get(), seen.get().file().get())
                .evidence(seen.get().evidence(Outcome.File.class)))
        : List.of();
  }

  private static Match found(Placement placement, Seen seen, String file) {
    return Match.at(placement.directive().head())
        .value("path", seen.target())
        .value("file", file)
        .value("folder", "");
  }

  @Override
  public List<String> values() {
    return List.of("path", "file", "folder");
  }
}

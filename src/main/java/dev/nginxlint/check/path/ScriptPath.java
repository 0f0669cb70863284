package dev.nginxlint.check.path;

import dev.nginxlint.finding.Finding.Evidence;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Outcomes;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/** Which script {@code fastcgi_param} names to an application server, measured. */
record ScriptPath(Concern looksFor) implements Check {
  private static final String SCRIPT = "SCRIPT_FILENAME";

  /** What is looked for. */
  enum Concern {
    /** A script inside what is a file: /uploads/a.jpg/b.php. */
    UNCHECKED,
    /** The folder of the alias and the whole path. */
    IN_ALIAS,
    /** A folder, because no index is appended. */
    FOLDER,
    /** No name at all. */
    MISSING,
    /** The path after the script is empty, because try_files changed the uri. */
    LOST_PATH_INFO,
    /** A script with a path after it is looked for as one file. */
    TRIED_WHOLE
  }

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Optional<LocationBlock> location = LocationBlock.around(placement);
    if (location.isEmpty()) {
      return List.of();
    }
    return switch (looksFor) {
      case UNCHECKED -> unchecked(scene, placement);
      case IN_ALIAS -> inAlias(scene, placement);
      case FOLDER -> folder(scene, placement, location.get());
      case MISSING -> missing(scene, placement);
      case LOST_PATH_INFO -> lostPathInfo(scene, placement);
      case TRIED_WHOLE -> triedWhole(scene, placement);
    };
  }

  private static List<Match> unchecked(Scene scene, Placement placement) {
    for (Placement tried : scene.beside(placement, "try_files")) {
      List<Parameter> words = tried.directive().parameters();
      if (!words.isEmpty() && words.get(words.size() - 1).value().startsWith("=")) {
        return List.of();
      }
    }
    Optional<Seen> seen = Seen.in(scene, placement, "/uploads/a.jpg/b.php", false);
    String script = param(seen, SCRIPT);
    return script.endsWith("/a.jpg/b.php") ? found(placement, seen.get(), script) : List.of();
  }

  private static List<Match> inAlias(Scene scene, Placement placement) {
    Optional<Directive> alias = alias(scene, placement);
    Optional<String> path =
        alias.isPresent() ? Seen.path(placement, "users.php") : Optional.empty();
    if (path.isEmpty()) {
      return List.of();
    }
    Optional<Seen> seen = Seen.in(scene, placement, Visit.escape(path.get()), true);
    String script = param(seen, SCRIPT);
    String folder = alias.get().parameter(1);
    return !script.isEmpty() && folder.indexOf('$') < 0 && script.equals(folder + path.get())
        ? found(placement, seen.get(), script)
        : List.of();
  }

  private static Optional<Directive> alias(Scene scene, Placement placement) {
    for (String name : List.of("root", "alias")) {
      List<Placement> own = scene.beside(placement, name);
      if (!own.isEmpty()) {
        return name.equals("alias") ? Optional.of(own.get(0).directive()) : Optional.empty();
      }
    }
    List<Placement> inherited = scene.inForce(placement, "alias");
    return inherited.isEmpty() ? Optional.empty() : Optional.of(inherited.get(0).directive());
  }

  private static List<Match> folder(Scene scene, Placement placement, LocationBlock location) {
    if (!location.isPrefix() || !location.endsWithSlash()) {
      return List.of();
    }
    Optional<Seen> seen = Seen.in(scene, placement, Visit.escape(location.uri()), true);
    String script = param(seen, SCRIPT);
    return script.endsWith("/") ? found(placement, seen.get(), script) : List.of();
  }

  private static List<Match> missing(Scene scene, Placement placement) {
    for (Placement param : scene.inForce(placement, "fastcgi_param")) {
      List<Parameter> words = param.directive().parameters();
      if (words.size() == 2 && words.get(0).value().equals(SCRIPT)) {
        return List.of();
      }
    }
    Optional<String> path = Seen.path(placement, "users.php");
    if (path.isEmpty() || !path.get().endsWith(".php")) {
      return List.of();
    }
    Optional<Seen> seen = Seen.in(scene, placement, Visit.escape(path.get()), true);
    Optional<Outcome.Proxy> proxy = seen.isPresent() ? seen.get().proxy() : Optional.empty();
    if (proxy.isEmpty() || has(proxy.get(), SCRIPT)) {
      return List.of();
    }
    return found(placement, seen.get(), "");
  }

  private static List<Match> lostPathInfo(Scene scene, Placement placement) {
    if (!tellsPathInfo(scene, placement)) {
      return List.of();
    }
    Optional<Seen> seen = Seen.in(scene, placement, "/index.php/users", true);
    Optional<Outcome.Proxy> proxy = seen.isPresent() ? seen.get().proxy() : Optional.empty();
    String script = param(seen, SCRIPT);
    return proxy.isPresent()
            && has(proxy.get(), "PATH_INFO")
            && param(seen, "PATH_INFO").isEmpty()
            && script.endsWith("/index.php")
        ? found(placement, seen.get(), script)
        : List.of();
  }

  /** Says whether PATH_INFO is told as it is after try_files, not as it was set before. */
  private static boolean tellsPathInfo(Scene scene, Placement placement) {
    boolean told = false;
    for (Placement param : scene.inForce(placement, "fastcgi_param")) {
      List<Parameter> words = param.directive().parameters();
      if (words.size() > 1 && words.get(0).value().equals("PATH_INFO")) {
        told = true;
        for (Placement set : scene.beside(placement, "set")) {
          List<Parameter> own = set.directive().parameters();
          told &=
              own.size() != 2
                  || !own.get(0).value().equals(words.get(1).value())
                  || !own.get(1).value().equals("$fastcgi_path_info");
        }
      }
    }
    return told;
  }

  private static List<Match> triedWhole(Scene scene, Placement placement) {
    for (String path : List.of("/index.php/users", "/update.php/users")) {
      Optional<Seen> seen = Seen.in(scene, placement, path, false);
      if (seen.isPresent()
          && seen.get().resolution().outcome() instanceof Outcome.Response response
          && response.status() == 404
          && seen.get().resolution().uri().equals(path)
          && Seen.hasPart(seen.get().resolution(), placement.directive())) {
        return List.of(
            Match.at(placement.directive().head())
                .value("path", path)
                .value("script", path.substring(0, path.indexOf("/users")))
                .evidence(new Evidence(seen.get().line(), Outcomes.words(response))));
      }
    }
    return List.of();
  }

  private static boolean has(Outcome.Proxy proxy, String name) {
    for (Outcome.Field param : proxy.params()) {
      if (param.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the last value that a parameter is sent with; PHP takes that. */
  private static String param(Optional<Seen> seen, String name) {
    String value = "";
    if (seen.isPresent() && seen.get().proxy().isPresent()) {
      for (Outcome.Field param : seen.get().proxy().get().params()) {
        if (param.name().equals(name)) {
          value = param.value().orElse("");
        }
      }
    }
    return value;
  }

  private static List<Match> found(Placement placement, Seen seen, String script) {
    Match match =
        Match.at(placement.directive().head()).value("path", seen.target()).value("script", script);
    return List.of(match.evidence(new Evidence(seen.line(), Outcomes.words(seen.proxy().get()))));
  }

  @Override
  public List<String> values() {
    return List.of("path", "script");
  }
}

package dev.nginxlint.check.path;

import dev.nginxlint.regex.Regex;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A prefix without a slash at its end is also that of longer names: {@code /api} of {@code
 * /apiary}.
 */
record PrefixLeak() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Optional<LocationBlock> around = LocationBlock.directlyAround(placement);
    if (around.isPresent()
        && around.get().modifier().isRegex()
        && placement.directive().is("alias")
        && !around.get().has("internal")) {
      return captured(scene, placement, around.get());
    }
    if (around.isEmpty()
        || !around.get().isPrefix()
        || around.get().endsWithSlash()
        || around.get().uri().length() < 2
        || around.get().has("internal")) {
      return List.of();
    }
    return placement.directive().is("alias")
        ? alias(scene, placement, around.get())
        : passed(scene, placement, around.get());
  }

  private static List<Match> alias(Scene scene, Placement placement, LocationBlock location) {
    String alias = placement.directive().parameter(1);
    String path = location.uri() + "x";
    if (alias.endsWith("/") || alias.indexOf('$') >= 0) {
      return List.of();
    }
    Optional<Seen> seen = Seen.in(scene, placement, Visit.escape(path), true);
    boolean file = alias.indexOf('.', alias.lastIndexOf('/') + 1) >= 0;
    return seen.isPresent()
            && seen.get().file().isPresent()
            && seen.get().file().get().endsWith(alias + "x")
        ? List.of(
            match(placement, location, file ? "file" : "folder", path, alias + "x")
                .evidence(seen.get().evidence(Outcome.File.class)))
        : List.of();
  }

  /** Looks at a capture that is written behind the name of a folder, without a slash between. */
  private static List<Match> captured(Scene scene, Placement placement, LocationBlock location) {
    String alias = placement.directive().parameter(1);
    int dollar = alias.indexOf('$');
    Optional<Regex> regex = Seen.regex(location);
    if (dollar < 1
        || !Character.isLetterOrDigit(alias.charAt(dollar - 1))
        || dollar + 2 != alias.length()
        || !Character.isDigit(alias.charAt(dollar + 1))
        || regex.isEmpty()) {
      return List.of();
    }
    int group = alias.charAt(dollar + 1) - '0';
    String beside = alias.substring(0, dollar) + "-x/y";
    Optional<String> path = Sample.of(regex.get(), Map.of(group, "-x/y"));
    Optional<Seen> seen =
        path.isEmpty()
            ? Optional.empty()
            : Seen.in(scene, placement, Visit.escape(path.get()), true);
    return seen.isPresent() && seen.get().file().orElse("").equals(beside)
        ? List.of(
            match(placement, location, "captured", path.get(), beside)
                .evidence(seen.get().evidence(Outcome.File.class)))
        : List.of();
  }

  private static List<Match> passed(Scene scene, Placement placement, LocationBlock location) {
    Optional<ProxyTarget> target = ProxyTarget.parse(placement.directive().parameter(1));
    String part = target.isPresent() ? target.get().uriPart() : "";
    String path = location.uri() + "x";
    if (part.isEmpty() && target.isPresent() && slashMeant(scene, location)) {
      Optional<Seen> seen = Seen.in(scene, placement, Visit.escape(path), true);
      return seen.isPresent() && seen.get().upstreamUri().orElse("").equals(path)
          ? List.of(
              match(placement, location, "meant", path, path)
                  .evidence(seen.get().evidence(Outcome.Proxy.class)))
          : List.of();
    }
    if (part.isEmpty()
        || part.endsWith("/")
        || part.indexOf('?') >= 0
        || part.equals(location.uri())) {
      return List.of();
    }
    Optional<Seen> seen = Seen.in(scene, placement, Visit.escape(path), true);
    Optional<String> uri = seen.isPresent() ? seen.get().upstreamUri() : Optional.empty();
    return uri.isPresent() && uri.get().equals(part + "x")
        ? List.of(
            match(placement, location, "passed", path, part + "x")
                .evidence(seen.get().evidence(Outcome.Proxy.class)))
        : List.of();
  }

  /** Says whether the name alone is redirected to the name with a slash. */
  private static boolean slashMeant(Scene scene, LocationBlock location) {
    for (Placement other : scene.in(location.context(), "location")) {
      List<Parameter> words = other.directive().parameters();
      if (words.size() == 2
          && words.get(0).value().equals("=")
          && words.get(1).value().equals(location.uri())) {
        for (Directive directive : other.directive().children()) {
          if (directive.is("return") && directive.toString().contains(location.uri() + "/")) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static Match match(
      Placement placement, LocationBlock location, String wording, String path, String to) {
    return Match.at(placement.directive().head(), wording)
        .value("path", path)
        .value("to", to)
        .related("location", location.span());
  }

  @Override
  public List<String> values() {
    return List.of("path", "to");
  }

  @Override
  public List<String> places() {
    return List.of("location");
  }

  @Override
  public List<String> cases() {
    return List.of("file", "folder", "captured", "passed", "meant");
  }
}

package dev.nginxlint.check.location;

import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/**
 * Where the last parameter of {@code try_files} leads, if what it names exists and what is asked
 * for does not.
 *
 * @param looksFor what becomes of such a request
 */
record TryFilesFallback(Concern looksFor) implements Check {

  /** What is wrong with it. */
  enum Concern {
    /** It comes back to the same {@code try_files}, which does not try it: 500. */
    CYCLE,
    /** It is a candidate, written last: {@code try_files $uri $uri/;}. */
    CANDIDATE_LAST,
    /** Nothing answers it. */
    FAILS,
    /** A program gets it without the query. */
    LOSES_QUERY
  }

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    List<Parameter> parameters = placement.directive().parameters();
    if (parameters.size() < 2) {
      return List.of();
    }
    Parameter last = parameters.get(parameters.size() - 1);
    String text = last.value();
    boolean candidate = isCandidate(text);
    if (text.isEmpty()
        || text.charAt(0) == '='
        || text.charAt(0) == '@'
        || candidate != (looksFor == Concern.CANDIDATE_LAST)
        || (!candidate && text.charAt(0) != '/')) {
      return List.of();
    }
    int args = text.indexOf('?');
    int variable = text.indexOf('$');
    String path = args >= 0 ? text.substring(0, args) : path(text);
    if ((!candidate && path.indexOf('$') >= 0)
        || (looksFor == Concern.LOSES_QUERY && (args >= 0 || variable >= 0))
        || Complete.server(scene, placement).isEmpty()) {
      return List.of();
    }
    if ((looksFor == Concern.CYCLE && tries(parameters, "$uri"))
        || (looksFor == Concern.FAILS && !leadsToAnother(scene, placement, path))
        || (looksFor == Concern.LOSES_QUERY && !hasProgram(scene, placement))) {
      return List.of();
    }
    Optional<String> asked = Followed.missing(placement);
    if (asked.isEmpty() || asked.get().equals(path)) {
      return List.of();
    }
    String name = candidate ? Followed.NOWHERE : path.substring(path.lastIndexOf('/') + 1);
    Optional<Resolution> resolution =
        Followed.follow(scene, placement, asked.get(), new Followed.OnlyFile(name));
    if (resolution.isEmpty()
        || Followed.times(resolution.get(), placement.directive()) == 0
        || !isWrong(resolution.get(), placement)) {
      return List.of();
    }
    Match match =
        Match.at(last.span())
            .value("path", asked.get())
            .value("fallback", path)
            .value("status", status(resolution.get().outcome()));
    return List.of(Proof.add(match, resolution.get()));
  }

  private static boolean tries(List<Parameter> parameters, String text) {
    for (Parameter parameter : parameters) {
      if (parameter.value().equals(text)) {
        return true;
      }
    }
    return false;
  }

  /** Says whether a location looks for files, and not for the one that is asked for. */
  private static boolean mayMiss(LocationBlock location) {
    for (Directive child : location.directive().children()) {
      if (child.is("try_files")) {
        return !tries(child.parameters(), "$uri")
            && !tries(child.parameters(), "$fastcgi_script_name");
      }
    }
    return false;
  }

  /** Says whether the fallback may come to a location that looks for other files. */
  private static boolean leadsToAnother(Scene scene, Placement placement, String path) {
    Optional<Context> server = placement.context().nearest("server");
    if (server.isPresent()) {
      for (LocationBlock other : Siblings.in(server.get(), scene).locations()) {
        if (other.modifier().isRegex() && mayMiss(other) && Uris.matches(other, path)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Says whether the server around passes anything to a program. */
  private static boolean hasProgram(Scene scene, Placement placement) {
    Optional<Context> server = placement.context().nearest("server");
    for (Placement pass : scene.directives("fastcgi_pass")) {
      Optional<Context> other = pass.context().nearest("server");
      if (other.isPresent() && server.isPresent() && isSame(other.get(), server.get())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(Context one, Context other) {
    return one.directive().isPresent()
        && other.directive().isPresent()
        && one.directive().get().order() == other.directive().get().order();
  }

  /** Takes what makes the query away: {@code $is_args$args}. */
  private static String path(String text) {
    int at = text.indexOf("$is_args");
    return at < 0 ? text : text.substring(0, at);
  }

  private static boolean isCandidate(String text) {
    for (String variable : List.of("$uri", "${uri}", "$document_uri", "$request_uri")) {
      String rest = text.startsWith(variable) ? text.substring(variable.length()) : "-";
      if (rest.isEmpty() || rest.equals("/") || rest.startsWith("?")) {
        return true;
      }
    }
    return false;
  }

  private boolean isWrong(Resolution resolution, Placement placement) {
    Outcome outcome = resolution.outcome();
    return switch (looksFor) {
      case CYCLE, CANDIDATE_LAST -> Followed.isCycle(resolution);
      case FAILS ->
          outcome instanceof Outcome.Response response
              && (response.status() == 404 || response.status() == 403)
              && !Followed.isCycle(resolution)
              && isNotMeant(resolution, placement);
      case LOSES_QUERY ->
          outcome instanceof Outcome.Proxy proxy && proxy.upstream().protocol().equals("fastcgi");
    };
  }

  /** Says whether the status comes from no {@code return} or {@code deny} that was written. */
  private static boolean isNotMeant(Resolution resolution, Placement placement) {
    if (resolution.location().isEmpty()) {
      return true;
    }
    LocationBlock end =
        LocationBlock.of(
                new Placement(resolution.location().get().directive(), placement.context()))
            .orElse(null);
    return end != null && !end.has("return") && !end.has("deny") && !end.has("if");
  }

  private static String status(Outcome outcome) {
    return outcome instanceof Outcome.Response response ? Integer.toString(response.status()) : "";
  }

  @Override
  public List<String> values() {
    return List.of("path", "fallback", "status");
  }
}

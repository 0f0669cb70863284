package dev.nginxlint.check.location;

import dev.nginxlint.config.DocumentRoot;
import dev.nginxlint.config.LocationConfig;
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
import dev.nginxlint.value.LocationMatch.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the URI of an {@code error_page} leads. The URI is asked for as a client would: nginx goes
 * through the same phases for it.
 *
 * @param looksFor what is wrong there
 */
record ErrorPageTarget(Concern looksFor) implements Check {
  private static final int BAD_GATEWAY = 502;
  private static final int GATEWAY_TIMEOUT = 504;
  private static final List<String> ERRORS = List.of("deny", "return", "auth_basic");
  private static final List<String> CHANGING = List.of("deny", "return", "if", "rewrite");
  private static final List<String> ROOT = List.of("root");

  /** What keeps the page from being shown. */
  enum Concern {
    /** It ends in the same error. */
    SAME_ERROR,
    /** It is asked of the upstream that failed. */
    SAME_UPSTREAM,
    /** It is looked for in the folder that nginx is built with. */
    DEFAULT_ROOT
  }

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    List<Parameter> parameters = placement.directive().parameters();
    if (parameters.size() < 2) {
      return List.of();
    }
    Parameter last = parameters.get(parameters.size() - 1);
    String path = last.value();
    List<Integer> codes = codes(parameters);
    if (!path.startsWith("/")
        || path.indexOf('$') >= 0
        || codes.isEmpty()
        || Complete.server(scene, placement).isEmpty()) {
      return List.of();
    }
    int args = path.indexOf('?');
    path = args >= 0 ? path.substring(0, args) : path;
    if (!mayBeWrong(scene, placement, path, codes)) {
      return List.of();
    }
    Optional<Resolution> resolution = Followed.follow(scene, placement, path);
    if (resolution.isEmpty()) {
      return List.of();
    }
    int code = code(resolution.get(), codes, scene);
    if (code == 0) {
      return List.of();
    }
    Match match =
        Match.at(last.span())
            .value("path", path)
            .value("code", Integer.toString(code))
            .value("upstream", upstream(resolution.get().outcome()))
            .value("file", file(resolution.get().outcome()));
    return List.of(Proof.add(match, resolution.get()));
  }

  /** Looks at the words, so that requests are followed only where it may matter. */
  private boolean mayBeWrong(Scene scene, Placement placement, String path, List<Integer> codes) {
    Context server = placement.context().nearest("server").orElseThrow();
    return switch (looksFor) {
      case SAME_ERROR ->
          scene.hasAny(ERRORS) && !(hasPage(server, scene, path) && !hasAny(server, CHANGING));
      case SAME_UPSTREAM ->
          (codes.contains(BAD_GATEWAY) || codes.contains(GATEWAY_TIMEOUT))
              && !hasPage(server, scene, path);
      case DEFAULT_ROOT ->
          scene.hasAny(ROOT)
              && scene.inForce(server, "root").isEmpty()
              && !path.endsWith("/50x.html")
              && scene.isWhole();
    };
  }

  /** Says whether a location is there for a page alone, and sends it. */
  private static boolean hasPage(Context server, Scene scene, String path) {
    for (LocationBlock location : Siblings.in(server, scene).locations()) {
      if (location.modifier() == Modifier.EXACT
          && location.uri().equals(path)
          && !location.has("return")
          && !location.has("deny")
          && !location.has("proxy_pass")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAny(Context block, List<String> names) {
    for (Directive child : block.directive().orElseThrow().children()) {
      if (names.contains(child.name().value())) {
        return true;
      }
    }
    return false;
  }

  private static List<Integer> codes(List<Parameter> parameters) {
    List<Integer> codes = new ArrayList<>();
    for (Parameter parameter : parameters.subList(0, parameters.size() - 1)) {
      String text = parameter.value();
      if (text.length() == 3 && Character.isDigit(text.charAt(0))) {
        codes.add(
            (text.charAt(0) - '0') * 100 + (text.charAt(1) - '0') * 10 + text.charAt(2) - '0');
      }
    }
    return codes;
  }

  /** Returns the error for which the page is not shown, or 0. */
  private int code(Resolution resolution, List<Integer> codes, Scene scene) {
    Outcome outcome = resolution.outcome();
    for (int code : codes) {
      boolean wrong =
          switch (looksFor) {
            case SAME_ERROR -> endsIn(outcome, code) && !isInternal(resolution);
            case SAME_UPSTREAM ->
                outcome instanceof Outcome.Proxy
                    && (code == BAD_GATEWAY || code == GATEWAY_TIMEOUT)
                    && isOnlyUpstream(outcome, scene);
            case DEFAULT_ROOT -> isInDefaultRoot(resolution);
          };
      if (wrong) {
        return code;
      }
    }
    return 0;
  }

  private static boolean isInternal(Resolution resolution) {
    return resolution.location().isPresent() && resolution.location().get().config().internal();
  }

  private static boolean endsIn(Outcome outcome, int code) {
    if (outcome instanceof Outcome.Undecided undecided) {
      for (Outcome.Alternative alternative : undecided.alternatives()) {
        if (endsIn(alternative.outcome(), code)) {
          return true;
        }
      }
    }
    return outcome instanceof Outcome.Response response
        && response.status() == code
        && response.body().isEmpty();
  }

  /** Says whether the configuration has no other upstream that the error could come from. */
  private static boolean isOnlyUpstream(Outcome outcome, Scene scene) {
    String upstream = upstream(outcome);
    for (String pass : List.of("proxy_pass", "fastcgi_pass", "uwsgi_pass", "grpc_pass")) {
      for (Placement other : scene.directives(pass)) {
        if (!other.directive().toString().contains(upstream)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isInDefaultRoot(Resolution resolution) {
    if (!(resolution.outcome() instanceof Outcome.File) || resolution.server().isEmpty()) {
      return false;
    }
    LocationConfig config =
        resolution.location().isPresent()
            ? resolution.location().get().config()
            : resolution.server().get().config();
    DocumentRoot root = config.files().root();
    return root.directive().isEmpty();
  }

  private static String upstream(Outcome outcome) {
    return outcome instanceof Outcome.Proxy proxy ? proxy.upstream().server() : "";
  }

  private static String file(Outcome outcome) {
    return outcome instanceof Outcome.File file ? file.path() : "";
  }

  @Override
  public List<String> values() {
    return List.of("path", "code", "upstream", "file");
  }
}

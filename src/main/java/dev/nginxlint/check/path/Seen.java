package dev.nginxlint.check.path;

import dev.nginxlint.config.Server;
import dev.nginxlint.finding.Finding.Evidence;
import dev.nginxlint.regex.MatchResult;
import dev.nginxlint.regex.Regex;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Request;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.resolve.Step;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Outcomes;
import dev.nginxlint.rule.Probe;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Surroundings;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request that reaches a directive, and what becomes of it. */
record Seen(Resolution resolution) {

  /**
   * Asks for a target; empty unless it ends in the location around a directive.
   *
   * @param files whether all files that are looked for exist, or none
   */
  static Optional<Seen> in(Scene scene, Placement placement, String target, boolean files) {
    Optional<Resolution> resolution = scene.probe().follow(placement, target, files);
    if (resolution.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocationBlock> location = LocationBlock.around(placement);
    boolean here =
        location.isPresent()
            ? Probe.isIn(resolution.get(), location.get().directive())
            : resolution.get().location().isEmpty();
    return here ? Optional.of(new Seen(resolution.get())) : Optional.empty();
  }

  /** Asks for a target; empty unless a directive has a part in what becomes of it. */
  static Optional<Seen> by(Scene scene, Placement placement, String target, boolean files) {
    Optional<Resolution> resolution = scene.probe().follow(placement, target, files);
    if (resolution.isPresent() && hasPart(resolution.get(), placement.directive())) {
      return Optional.of(new Seen(resolution.get()));
    }
    return Optional.empty();
  }

  /** Sends a request to a server; empty where another one answers it. */
  static Optional<Seen> asked(Scene scene, Server server, Request request) {
    Optional<Resolution> resolution = scene.probe().follow(server, request, true);
    return resolution.isPresent() ? Optional.of(new Seen(resolution.get())) : Optional.empty();
  }

  /** Says whether any directive of a name has a part in what became of a request. */
  static boolean hasPartNamed(Resolution resolution, String name) {
    for (Step step : resolution.steps()) {
      if (step.because().isPresent() && step.because().get().is(name)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the order of the directive that answers with a redirect; the highest for none. */
  static int redirectOrder(Resolution resolution) {
    int order = Integer.MAX_VALUE;
    for (Step step : resolution.steps()) {
      if (step.because().isPresent()
          && (step.because().get().is("return") || step.because().get().is("rewrite"))) {
        order = step.because().get().order();
      }
    }
    return order;
  }

  /** Says whether a directive has a part in what became of a request. */
  static boolean hasPart(Resolution resolution, Directive directive) {
    for (Step step : resolution.steps()) {
      if (step.because().isPresent() && step.because().get().order() == directive.order()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns a path, decoded, that should reach the block around a directive; empty where none is
   * known.
   *
   * @param rest what follows a prefix
   */
  static Optional<String> path(Placement placement, String rest) {
    Optional<LocationBlock> around = LocationBlock.around(placement);
    if (around.isEmpty()) {
      return Optional.of("/" + rest);
    }
    LocationBlock location = around.get();
    return switch (location.modifier()) {
      case EXACT -> Optional.of(location.uri());
      case PREFIX, PREFIX_NO_REGEX ->
          Optional.of(location.uri() + (location.endsWithSlash() ? "" : "/") + rest);
      case REGEX, REGEX_CASELESS -> {
        Optional<Regex> regex = regex(location);
        Optional<String> sample = regex.isPresent() ? Sample.of(regex.get()) : Optional.empty();
        yield sample.isPresent()
            ? Optional.of(grown(regex.get(), location, sample.get(), rest))
            : Optional.empty();
      }
      case NAMED -> Optional.empty();
    };
  }

  /**
   * Puts a path into the folder of the location around, and a name at its end, if it still fits.
   */
  private static String grown(Regex regex, LocationBlock location, String sample, String rest) {
    String path = sample;
    Optional<Placement> block = Surroundings.block(location.context());
    if (block.isPresent() && block.get().directive().is("location")) {
      Optional<LocationBlock> outer = LocationBlock.of(block.get());
      String uri = outer.isPresent() && outer.get().isPrefix() ? outer.get().uri() : "/";
      String folder = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
      if (!path.startsWith(uri) && Sample.matches(regex, folder + path)) {
        path = folder + path;
      }
    }
    return path.endsWith("/") && Sample.matches(regex, path + rest) ? path + rest : path;
  }

  /** Returns such a path with a space in it, where the location takes one. */
  static Optional<String> spaced(Placement placement) {
    Optional<LocationBlock> around = LocationBlock.around(placement);
    Optional<Regex> regex = around.isPresent() ? regex(around.get()) : Optional.empty();
    if (regex.isEmpty()) {
      Optional<String> path = path(placement, "a b");
      return path.isPresent() && path.get().indexOf(' ') >= 0 ? path : Optional.empty();
    }
    for (int group = 1; group <= regex.get().captureCount(); group++) {
      for (String text : List.of("a b", "/a b", "/a b/")) {
        Optional<String> path = Sample.of(regex.get(), Map.of(group, text));
        if (path.isPresent()) {
          return path;
        }
      }
    }
    Optional<String> path = Sample.of(regex.get());
    return path.isPresent() && regex.get().match(path.get() + "/a b") instanceof MatchResult.Matched
        ? Optional.of(path.get() + "/a b")
        : Optional.empty();
  }

  /** Returns the pattern of a location; empty for another, and where it cannot be matched. */
  static Optional<Regex> regex(LocationBlock location) {
    return location.modifier().isRegex()
        ? Sample.regex(location.uri(), location.modifier().word().equals("~*"))
        : Optional.empty();
  }

  /** Returns a path, as sent, in which groups of the regular expression are given texts. */
  static Optional<String> target(LocationBlock location, Map<Integer, String> groups) {
    Optional<Regex> regex = regex(location);
    Optional<String> path = regex.isPresent() ? Sample.of(regex.get(), groups) : Optional.empty();
    return path.isPresent() ? Optional.of(Visit.escape(path.get())) : Optional.empty();
  }

  /** Returns what the upstream is sent, in the first case where it is sent something. */
  Optional<Outcome.Proxy> proxy() {
    Outcome found = first(resolution.outcome(), Outcome.Proxy.class);
    return found instanceof Outcome.Proxy proxy ? Optional.of(proxy) : Optional.empty();
  }

  /** Returns the path that an upstream is asked for. */
  Optional<String> upstreamUri() {
    Optional<Outcome.Proxy> proxy = proxy();
    return proxy.isPresent() ? Optional.of(proxy.get().upstream().uri()) : Optional.empty();
  }

  /** Returns where the client is sent. */
  Optional<String> redirect() {
    Outcome found = first(resolution.outcome(), Outcome.Redirect.class);
    return found instanceof Outcome.Redirect redirect
        ? Optional.of(redirect.location())
        : Optional.empty();
  }

  /** Returns the file that is opened. */
  Optional<String> file() {
    Outcome found = first(resolution.outcome(), Outcome.File.class);
    return found instanceof Outcome.File file ? Optional.of(file.path()) : Optional.empty();
  }

  private static Outcome first(Outcome outcome, Class<? extends Outcome> kind) {
    if (outcome instanceof Outcome.Undecided undecided) {
      for (Outcome.Alternative alternative : undecided.alternatives()) {
        Outcome found = first(alternative.outcome(), kind);
        if (kind.isInstance(found)) {
          return found;
        }
      }
    }
    return outcome;
  }

  String line() {
    return new Probe.Answer(resolution.request(), Optional.empty()).line();
  }

  /** Returns the path that was asked for, as sent. */
  String target() {
    return resolution.request().target();
  }

  /** Returns the request and what becomes of it, of a kind. */
  Evidence evidence(Class<? extends Outcome> kind) {
    return new Evidence(line(), Outcomes.words(first(resolution.outcome(), kind)));
  }
}

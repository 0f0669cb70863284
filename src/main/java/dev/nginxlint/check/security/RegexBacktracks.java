package dev.nginxlint.check.security;

import dev.nginxlint.config.Condition;
import dev.nginxlint.config.ConditionReader;
import dev.nginxlint.finding.Finding.Evidence;
import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.MatchResult;
import dev.nginxlint.regex.Node;
import dev.nginxlint.regex.Node.Repetition;
import dev.nginxlint.regex.Regex;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Probe;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Patterns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pattern for which a short text takes more steps than PCRE2 allows. That there is one is told by
 * {@link Ambiguity}; that it does take them is tried.
 */
record RegexBacktracks() implements Check {
  private static final String KEPT = "regex-backtracks.tries";
  private static final int MOST_TRIES = 20;
  private static final int REPETITIONS = 40;
  private static final String[] ENDINGS = {"!", "\u0001", "~", "\n!"};

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Directive directive = placement.directive();
    List<Match> found = new ArrayList<>();
    switch (directive.name().value()) {
      case "location" -> {
        List<Parameter> words = directive.parameters();
        Optional<LocationBlock> location =
            !words.isEmpty() && mayRepeat(words.get(words.size() - 1).value())
                ? LocationBlock.of(placement)
                : Optional.empty();
        if (location.isPresent() && location.get().match().regex().isPresent()) {
          add(location.get().match().regex().get(), location.get().span(), scene, placement, found);
        }
      }
      case "if" -> {
        Optional<Condition> condition = ConditionReader.read(directive);
        if (condition.isPresent() && condition.get() instanceof Condition.Matches matches) {
          add(matches.regex(), directive.head(), scene, placement, found);
        }
      }
      case "map" -> {
        for (Directive line : directive.children()) {
          Parameter key = line.name();
          if (key.value().startsWith("~")) {
            boolean caseless = key.value().startsWith("~*");
            add(key.value().substring(caseless ? 2 : 1), caseless, key, scene, placement, found);
          }
        }
      }
      case "server_name" -> {
        for (Parameter name : directive.parameters()) {
          if (name.value().startsWith("~")) {
            add(name.value().substring(1), true, name, scene, placement, found);
          }
        }
      }
      default -> {
        if (!directive.parameters().isEmpty()) {
          Parameter first = directive.parameters().get(0);
          add(first.value(), false, first, scene, placement, found);
        }
      }
    }
    return found;
  }

  private static void add(
      String pattern,
      boolean caseless,
      Parameter at,
      Scene scene,
      Placement placement,
      List<Match> into) {
    if (mayRepeat(pattern)) {
      Optional<Compilation> regex = Patterns.compile(pattern, caseless).value();
      if (regex.isPresent()) {
        add(regex.get(), at.span(), scene, placement, into);
      }
    }
  }

  private static boolean mayRepeat(String pattern) {
    return pattern.indexOf('*') >= 0 || pattern.indexOf('+') >= 0 || pattern.indexOf('{') >= 0;
  }

  private static void add(
      Compilation compilation,
      dev.nginxlint.source.Span span,
      Scene scene,
      Placement placement,
      List<Match> into) {
    if (!(compilation instanceof Compilation.Compiled compiled)
        || !isNested(compiled.regex().parsed().root(), false)) {
      return;
    }
    Optional<Positions> positions = Positions.of(compiled.regex().parsed().root());
    Optional<Ambiguity.Word> word =
        positions.isPresent() ? Ambiguity.find(positions.get()) : Optional.empty();
    if (word.isEmpty()) {
      return;
    }
    if (!mayTry(scene)) {
      return;
    }
    boolean path = placement.directive().is("location") || placement.directive().is("rewrite");
    Optional<String> attack = attack(compiled.regex(), word.get(), path);
    if (attack.isEmpty()) {
      return;
    }
    Match match =
        Match.at(span)
            .value("pattern", compiled.regex().pattern())
            .value("pump", word.get().pump())
            .value("text", Visit.escape(attack.get()));
    if (placement.directive().is("location")) {
      Optional<Resolution> resolution =
          scene.probe().follow(placement, Visit.escape(attack.get()), true);
      if (resolution.isPresent()
          && resolution.get().outcome() instanceof Outcome.Response response
          && response.status() == 500) {
        String line = new Probe.Answer(resolution.get().request(), Optional.empty()).line();
        match.evidence(new Evidence(line, "500"));
      }
    }
    into.add(match);
  }

  /** Says whether another pattern may be tried: one takes tenths of a second. */
  private static boolean mayTry(Scene scene) {
    int tries = scene.kept(KEPT) instanceof Integer before ? before : 0;
    scene.keep(KEPT, tries + 1);
    return tries < MOST_TRIES;
  }

  /** Says whether what is repeated without limit can itself be read in several ways. */
  private static boolean isNested(Node node, boolean repeated) {
    boolean choice =
        node instanceof Node.Alternation
            || (node instanceof Repetition repetition && repetition.min() != repetition.max());
    if (choice && repeated) {
      return true;
    }
    boolean loops = node instanceof Repetition loop && loop.max() == Repetition.UNLIMITED;
    for (Node child : node.children()) {
      if (isNested(child, repeated || loops)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> attack(Regex regex, Ambiguity.Word word, boolean path) {
    String start = path && !word.prefix().startsWith("/") ? "/" + word.prefix() : word.prefix();
    // Without the last letter it needs, PCRE2 does not even begin.
    String sample = Sample.of(regex.parsed().root(), 0, "");
    String last = sample.isEmpty() ? "" : sample.substring(sample.length() - 1);
    for (int i = 0; i < 2 * ENDINGS.length; i++) {
      String ending = (i < ENDINGS.length ? "" : last) + ENDINGS[i % ENDINGS.length];
      String text = start + word.pump().repeat(REPETITIONS) + ending;
      if (regex.match(text) instanceof MatchResult.LimitExceeded exceeded
          && exceeded.limit() == MatchResult.Limit.STEPS) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  @Override
  public List<String> values() {
    return List.of("pattern", "pump", "text");
  }
}

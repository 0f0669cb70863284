package dev.nginxlint.check.location;

import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parameters of {@code try_files} in the wrong place or form.
 *
 * @param looksFor which
 */
record TryFilesWords(Concern looksFor) implements Check {
  private static final List<String> SOURCES = List.of(".php", ".py", ".rb", ".pl", ".cgi", ".asp");

  /** What is wrong with a parameter. */
  enum Concern {
    /** {@code =404} or {@code @name} that is not the last: a file name. */
    NOT_LAST,
    /** {@code index.html}: put right after the root. */
    NO_SLASH,
    /** {@code /index.php} that is not the last: sent as it is. */
    SOURCE
  }

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    List<Match> found = new ArrayList<>();
    List<Parameter> parameters = placement.directive().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      boolean last = i == parameters.size() - 1;
      if (!parameter.value().isEmpty() && isWrong(parameter.value(), last)) {
        Optional<Match> match = match(scene, placement, parameter, last);
        if (match.isPresent()) {
          found.add(match.get());
        }
      }
    }
    return found;
  }

  private boolean isWrong(String text, boolean last) {
    char first = text.charAt(0);
    return switch (looksFor) {
      case NOT_LAST -> !last && (first == '@' || isCode(text));
      case NO_SLASH -> first != '/' && first != '$' && first != '@' && first != '=';
      case SOURCE -> !last && first == '/' && text.indexOf('$') < 0 && isSource(text);
    };
  }

  private static boolean isCode(String text) {
    return text.length() == 4 && text.charAt(0) == '=' && Character.isDigit(text.charAt(1));
  }

  private static boolean isSource(String text) {
    for (String ending : SOURCES) {
      if (text.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Match> match(
      Scene scene, Placement placement, Parameter parameter, boolean last) {
    String text = parameter.value();
    Optional<String> asked = Followed.missing(placement);
    if (looksFor == Concern.NO_SLASH && !last && isAlias(scene, placement.context())) {
      return Optional.empty();
    }
    String wording =
        switch (looksFor) {
          case NOT_LAST -> text.charAt(0) == '@' ? "name" : "code";
          case NO_SLASH -> last ? "fallback" : "file";
          case SOURCE -> "";
        };
    Match match =
        Match.at(parameter.span(), wording)
            .value("parameter", text)
            .value("path", asked.isPresent() ? asked.get() : "");
    String name = looksFor == Concern.SOURCE ? text.substring(text.lastIndexOf('/') + 1) : "-";
    Optional<Resolution> resolution =
        asked.isPresent()
            ? Followed.follow(scene, placement, asked.get(), new Followed.OnlyFile(name))
            : Optional.empty();
    boolean here =
        resolution.isPresent() && Followed.times(resolution.get(), placement.directive()) > 0;
    if (looksFor == Concern.SOURCE) {
      boolean sent =
          here
              && resolution.get().outcome() instanceof Outcome.File file
              && file.path().endsWith(text);
      return sent ? Optional.of(Proof.add(match, resolution.get())) : Optional.empty();
    }
    boolean whole = Complete.server(scene, placement).isPresent();
    return Optional.of(here && whole ? Proof.add(match, resolution.get()) : match);
  }

  /** Says whether an alias is in force: a name goes on from its slash. */
  private static boolean isAlias(Scene scene, Context context) {
    Optional<Context> level = Optional.of(context);
    while (level.isPresent()) {
      if (!scene.in(level.get(), "root").isEmpty()) {
        return false;
      }
      if (!scene.in(level.get(), "alias").isEmpty()) {
        return true;
      }
      level = level.get().directive().isPresent() ? level.get().outer() : Optional.empty();
    }
    return false;
  }

  @Override
  public List<String> values() {
    return List.of("parameter", "path");
  }

  @Override
  public List<String> cases() {
    return switch (looksFor) {
      case NOT_LAST -> List.of("name", "code");
      case NO_SLASH -> List.of("file", "fallback");
      case SOURCE -> List.of();
    };
  }
}

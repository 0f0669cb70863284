package dev.nginxlint.check.security;

import dev.nginxlint.config.Condition;
import dev.nginxlint.config.ConditionReader;
import dev.nginxlint.language.Language;
import dev.nginxlint.language.Witness;
import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.MatchResult;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.Patterns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an {@code Origin} header is compared with, and never is: RFC 6454, section 6.2. */
record OriginImpossible() implements Check {
  /** All that browsers and applications send, and rather more; nothing where there is no header. */
  private static final String ORIGIN = "^([A-Za-z][A-Za-z0-9+.-]*://[^/?#*\\x00-\\x20]*|null)?\\z";

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    List<Match> found = new ArrayList<>();
    Directive directive = placement.directive();
    if (directive.is("if")) {
      ofIf(directive, found);
    } else if (directive.parameters().size() == 2
        && Ascii.lowerCase(directive.parameter(1)).equals("$http_origin")) {
      ofMap(directive, found);
    }
    return found;
  }

  private static void ofIf(Directive directive, List<Match> into) {
    Optional<Condition> condition = ConditionReader.read(directive);
    if (condition.isEmpty()) {
      return;
    }
    List<Parameter> words = directive.parameters();
    int last = words.size() - 1;
    Parameter word = words.get(words.get(last).value().equals(")") ? last - 1 : last);
    if (condition.get() instanceof Condition.Matches matches
        && matches.variable().equals("http_origin")) {
      addPattern(matches.regex(), word, text(word), into);
    } else if (condition.get() instanceof Condition.Equal equal
        && equal.variable().equals("http_origin")
        && text(word).indexOf('$') < 0) {
      addText(word, text(word), into);
    }
  }

  /** Returns a word without the parenthesis at the end of a condition. */
  private static String text(Parameter word) {
    String value = word.value();
    return value.endsWith(")") ? value.substring(0, value.length() - 1) : value;
  }

  private static void ofMap(Directive map, List<Match> into) {
    for (Directive line : map.children()) {
      if (line.is("hostnames") && line.parameters().isEmpty()) {
        return;
      }
    }
    for (Directive line : map.children()) {
      String key = line.name().value();
      if (line.parameters().size() != 1 || key.contains("${") || line.is("include")) {
        continue;
      }
      if (!key.startsWith("~")) {
        addText(line.name(), Ascii.lowerCase(key), into);
        continue;
      }
      boolean caseless = key.startsWith("~*");
      String pattern = key.substring(caseless ? 2 : 1);
      Optional<Compilation> regex = Patterns.compile(pattern, caseless).value();
      if (regex.isPresent()) {
        addPattern(regex.get(), line.name(), pattern, into);
      }
    }
  }

  private static void addPattern(
      Compilation regex, Parameter written, String text, List<Match> into) {
    if (regex instanceof Compilation.Compiled compiled) {
      String sample = Sample.of(compiled.regex().parsed().root(), 0, "");
      if (isOrigin(sample) && compiled.regex().match(sample) instanceof MatchResult.Matched) {
        return;
      }
    }
    Optional<Language> own = Language.of(regex);
    if (own.isPresent()) {
      add(own.get(), written, text, into);
    }
  }

  private static boolean isOrigin(String text) {
    return Patterns.compile(ORIGIN, false).value().orElse(null)
            instanceof Compilation.Compiled compiled
        && compiled.regex().match(text) instanceof MatchResult.Matched;
  }

  private static void addText(Parameter written, String text, List<Match> into) {
    String meant = text.replace("*", "www");
    String origin = meant.contains("://") ? meant : "https://" + meant;
    boolean starred = text.indexOf('*') >= 0;
    if (starred && meant.indexOf('.') > 0 && isOrigin(origin)) {
      into.add(match(written, "wildcard", text, origin));
    } else if (!starred && (text.indexOf('.') >= 0 || text.indexOf('/') >= 0) && !isOrigin(text)) {
      add(Language.exactly(text), written, text, into);
    }
  }

  private static void add(Language own, Parameter written, String text, List<Match> into) {
    if (!(own.and(Origins.ALL).witness() instanceof Witness.None)) {
      return;
    }
    Witness likely = own.and(Origins.DOMAIN_WITH_PATH).witness();
    Witness path = likely instanceof Witness.Found ? likely : own.and(Origins.WITH_PATH).witness();
    if (path instanceof Witness.Found found) {
      String origin = found.text().substring(0, found.text().indexOf('/', "https://".length()));
      into.add(match(written, "path", text, origin));
    } else if (own.and(Origins.WITHOUT_SCHEME).witness() instanceof Witness.Found found) {
      into.add(match(written, "scheme", text, "https://" + found.text()));
    }
  }

  private static Match match(Parameter written, String wording, String text, String origin) {
    return Match.at(written.span(), wording).value("text", text).value("origin", origin);
  }

  @Override
  public List<String> values() {
    return List.of("text", "origin");
  }

  @Override
  public List<String> cases() {
    return List.of("path", "scheme", "wildcard");
  }

  /** What is compared with; made when a text may be none. */
  private static final class Origins {
    private static final String HOST = "[a-z0-9-]+(\\.[a-z0-9-]+)*";

    static final Language ALL = language(ORIGIN);

    private static final String DOMAIN = HOST + "\\.[a-z0-9-]+(:[0-9]+)?";
    static final Language DOMAIN_WITH_PATH = language("^https?://" + DOMAIN + "/");
    static final Language WITH_PATH = language("^https?://" + HOST + "(:[0-9]+)?/");
    static final Language WITHOUT_SCHEME = language("^" + DOMAIN + "\\z");

    private static Language language(String pattern) {
      return Language.of(Patterns.compile(pattern, false).value().orElseThrow()).orElseThrow();
    }
  }
}

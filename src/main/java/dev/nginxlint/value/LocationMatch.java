package dev.nginxlint.value;

import dev.nginxlint.regex.Compilation;
import java.util.List;
import java.util.Optional;

/**
 * The head of a location: {@code location ^~ /images/} has modifier {@code ^~} and uri {@code
 * /images/}.
 *
 * @param uri the name of the location: a path, a pattern, or {@code @name}
 * @param regex the pattern compiled
 */
public record LocationMatch(Modifier modifier, String uri, Optional<Compilation> regex) {

  /** What stands between the word "location" and the uri, and so how the uri is compared. */
  public enum Modifier {
    PREFIX(""),
    EXACT("="),
    /** A prefix that, if it is the longest, keeps regular expressions from being tried. */
    PREFIX_NO_REGEX("^~"),
    REGEX("~"),
    REGEX_CASELESS("~*"),
    NAMED("@");

    private final String word;

    Modifier(String word) {
      this.word = word;
    }

    /** The modifier as it is written; empty for a plain prefix. */
    public String word() {
      return word;
    }

    public boolean isRegex() {
      return switch (this) {
        case REGEX, REGEX_CASELESS -> true;
        case PREFIX, EXACT, PREFIX_NO_REGEX, NAMED -> false;
      };
    }
  }

  /** Reads the parameters of {@code location}, as ngx_http_core_location() does. */
  public static Parsed<LocationMatch> parse(List<String> parameters) {
    if (parameters.size() == 2) {
      String uri = parameters.get(1);
      return switch (parameters.get(0)) {
        case "=" -> of(Modifier.EXACT, uri);
        case "^~" -> of(Modifier.PREFIX_NO_REGEX, uri);
        case "~" -> of(Modifier.REGEX, uri);
        case "~*" -> of(Modifier.REGEX_CASELESS, uri);
        default -> Parsed.refused("invalid location modifier \"" + parameters.get(0) + "\"");
      };
    }
    String name = parameters.get(0);
    if (name.startsWith("=")) {
      return of(Modifier.EXACT, name.substring(1));
    }
    if (name.startsWith("^~")) {
      return of(Modifier.PREFIX_NO_REGEX, name.substring(2));
    }
    if (name.startsWith("~*")) {
      return of(Modifier.REGEX_CASELESS, name.substring(2));
    }
    if (name.startsWith("~")) {
      return of(Modifier.REGEX, name.substring(1));
    }
    return of(name.startsWith("@") ? Modifier.NAMED : Modifier.PREFIX, name);
  }

  private static Parsed<LocationMatch> of(Modifier modifier, String uri) {
    if (!modifier.isRegex()) {
      return Parsed.of(new LocationMatch(modifier, uri, Optional.empty()));
    }
    Parsed<Compilation> regex = Patterns.compile(uri, modifier == Modifier.REGEX_CASELESS);
    return regex.refusal().isPresent()
        ? Parsed.refused(regex.refusal().get())
        : Parsed.of(new LocationMatch(modifier, uri, regex.value()));
  }

  /** Says whether it is found by the start of the uri: {@code /a} or {@code ^~ /a}. */
  public boolean isPrefix() {
    return modifier == Modifier.PREFIX || modifier == Modifier.PREFIX_NO_REGEX;
  }

  /** Renders as it is written: {@code ^~ /images/}. */
  @Override
  public String toString() {
    return modifier == Modifier.PREFIX || modifier == Modifier.NAMED
        ? uri
        : modifier.word() + " " + uri;
  }
}

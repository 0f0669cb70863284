package dev.nginxlint.validity;

import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.ParsedPattern;
import dev.nginxlint.regex.Regex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Regular expressions in parameters. */
final class Regexes {
  private Regexes() {}

  /**
   * ngx_http_regex_compile(): compiles a pattern, whose named groups become variables; returns
   * nothing when nginx refuses it.
   *
   * @param word the word that the pattern is of
   */
  static Optional<ParsedPattern> compile(Setting s, int word, String text, boolean caseless) {
    Optional<ParsedPattern> pattern = compileOnly(s, word, text, caseless);
    if (pattern.isEmpty()) {
      return pattern;
    }
    Variables variables = Variables.of(s);
    // PCRE2's table of names is sorted.
    List<String> names = new ArrayList<>();
    for (ParsedPattern.NamedGroup group : pattern.get().names()) {
      names.add(group.name());
    }
    Collections.sort(names);
    for (String name : names) {
      if (!variables.define(s, word, name)) {
        return Optional.empty();
      }
      variables.index(s, word, name);
    }
    return pattern;
  }

  /** ngx_regex_compile(): the same for a pattern whose groups nothing sees. */
  static Optional<ParsedPattern> compileOnly(Setting s, int word, String text, boolean caseless) {
    Compilation compilation = Regex.compile(text, caseless);
    if (compilation instanceof Compilation.Refused refused) {
      s.emerg("invalid-regex", word, refused.nginxMessage(text));
      return Optional.empty();
    }
    return Optional.of(
        compilation instanceof Compilation.Unrepresentable other
            ? other.pattern()
            : ((Compilation.Compiled) compilation).regex().parsed());
  }
}

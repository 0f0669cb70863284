package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.ComplexValue;
import java.util.Optional;

/**
 * Where files come from: a {@code root} or an {@code alias} in effect, inherited or not.
 *
 * @param directive empty for nginx's default, {@code root html}
 * @param path what is in front of the uri; made absolute where it does not start with a variable
 * @param kind what of the uri follows it
 * @param cut how many bytes of the uri are left out: the length of the name of the location that
 *     the alias was written in
 */
public record DocumentRoot(Optional<Directive> directive, ComplexValue path, Kind kind, int cut) {

  /** What of the uri follows the path. */
  public enum Kind {
    /** All of it. */
    ROOT,
    /** What the location did not match. */
    ALIAS,
    /** Nothing: an alias in a location given by a regular expression is the file itself. */
    REGEX_ALIAS
  }

  /** Says whether the path is put together for each request: {@code clcf->root_lengths}. */
  public boolean hasVariables() {
    return !path.isConstant() || kind == Kind.REGEX_ALIAS;
  }

  public boolean isAlias() {
    return kind != Kind.ROOT;
  }
}

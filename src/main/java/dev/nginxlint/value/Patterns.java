package dev.nginxlint.value;

import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.Regex;

/** Regular expressions in parameters, as ngx_http_regex_compile() takes them. */
public final class Patterns {
  private Patterns() {}

  /** Compiles a pattern; what comes of it is never a {@link Compilation.Refused}. */
  public static Parsed<Compilation> compile(String pattern, boolean caseless) {
    Compilation compilation = Regex.compile(pattern, caseless);
    return compilation instanceof Compilation.Refused refused
        ? Parsed.refused(refused.nginxMessage(pattern))
        : Parsed.of(compilation);
  }
}

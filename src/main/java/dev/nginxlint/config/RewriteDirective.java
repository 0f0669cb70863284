package dev.nginxlint.config;

import dev.nginxlint.regex.Compilation;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.ComplexValue;
import java.util.List;
import java.util.Optional;

/** A directive of ngx_http_rewrite_module. These run in the order written, unlike all others. */
public sealed interface RewriteDirective {

  Directive directive();

  /**
   * {@code rewrite regex replacement [flag];}.
   *
   * @param status that of the redirect; 0 where the uri is changed
   */
  record Rewrite(
      Directive directive, Compilation regex, Replacement replacement, int status, Flag flag)
      implements RewriteDirective {

    /** Says whether the program ends where the pattern matches. */
    public boolean ends() {
      return status != 0 || flag != Flag.NONE;
    }
  }

  /** The flag of a {@code rewrite} that changes the uri. */
  enum Flag {
    NONE,
    LAST,
    BREAK
  }

  /**
   * What a {@code rewrite} makes of the uri.
   *
   * @param target the new uri, or all of what is redirected to
   * @param args what follows the first "?" as written; absent in a redirect, which stays whole
   * @param addsArgs whether the arguments that were there are kept
   * @param holdsQuestion whether a "?" is written anywhere in it
   */
  record Replacement(
      ComplexValue target, Optional<ComplexValue> args, boolean addsArgs, boolean holdsQuestion) {}

  /** {@code return 301 /x;}; the text is absent where only a code is given. */
  record Return(Directive directive, int status, Optional<ComplexValue> text)
      implements RewriteDirective {}

  /** {@code set $name value;}. */
  record SetVariable(Directive directive, String variable, ComplexValue value)
      implements RewriteDirective {}

  /** {@code break;}. */
  record Break(Directive directive) implements RewriteDirective {}

  /**
   * {@code if (condition) { }}.
   *
   * @param program what runs where the condition holds
   * @param config what is in effect from then on; absent in a server, where nothing changes
   */
  record If(
      Directive directive,
      Condition condition,
      List<RewriteDirective> program,
      Optional<LocationConfig> config)
      implements RewriteDirective {

    public If {
      program = List.copyOf(program);
    }
  }
}

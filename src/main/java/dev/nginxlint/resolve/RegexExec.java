package dev.nginxlint.resolve;

import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.MatchResult;
import dev.nginxlint.syntax.Directive;

/** Matches patterns and keeps what they capture: ngx_http_regex_exec(). */
final class RegexExec {
  private RegexExec() {}

  /** What comes of it. */
  enum Result {
    /** It matches: NGX_OK. */
    MATCHED,
    /** It does not: NGX_DECLINED. */
    DECLINED,
    /** PCRE gave up: NGX_ERROR. */
    ERROR,
    /** It cannot be told, and the request has ended. */
    UNDECIDED
  }

  static Result exec(Compilation regex, String subject, Directive directive, RequestState r) {
    if (!(regex instanceof Compilation.Compiled compiled)) {
      r.undecided("the regular expression of " + Words.place(directive) + " cannot be followed");
      return Result.UNDECIDED;
    }
    MatchResult result = compiled.regex().match(subject);
    if (result instanceof MatchResult.Matched match) {
      r.capture(compiled.regex().parsed(), match);
      return Result.MATCHED;
    }
    if (!(result instanceof MatchResult.LimitExceeded exceeded)) {
      return Result.DECLINED;
    }
    if (exceeded.limit() == MatchResult.Limit.STACK) {
      r.undecided("the regular expression of " + Words.place(directive) + " goes too deep");
      return Result.UNDECIDED;
    }
    return Result.ERROR;
  }
}

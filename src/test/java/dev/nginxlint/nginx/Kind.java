package dev.nginxlint.nginx;

import java.util.regex.Pattern;

/** What a message is about; all but the last few must be told exactly as nginx tells them. */
enum Kind {
  CRASH("^\\(this program\\)"),
  SYNTAX(
      "^unexpected (?:\"|end of file)|^too long parameter|^Lua code block|expecting terminating"),
  UNKNOWN_DIRECTIVE("^unknown directive "),
  CONTEXT("directive is not allowed here$"),
  ARGUMENT_COUNT("^invalid number of arguments in "),
  FLAG("it must be \"on\" or \"off\"$"),
  BLOCK("is not terminated by \";\"$|has no opening \"\\{\"$|^no \"events\" section"),
  LOCATION("^(?:duplicate )?location \"|^invalid location modifier"),
  PROXY_PASS("^\"proxy_pass\" "),
  DUPLICATE("is duplicate|^(?:a )?duplicate "),
  /** Anything else: what single directives want of their parameters. */
  VALUE("");

  private final Pattern pattern;

  Kind(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  static Kind of(String message) {
    for (Kind kind : values()) {
      if (kind.pattern.matcher(message).find()) {
        return kind;
      }
    }
    return VALUE;
  }

  /**
   * The kind of a difference: what the side speaks of that speaks first, which the other says or
   * passes over wrongly; on one line, the graver.
   */
  static Kind of(Verdict one, Verdict other) {
    if (one.accepted() || other.accepted()) {
      return of(one.accepted() ? other.message() : one.message());
    }
    Kind first = of(one.message());
    Kind second = of(other.message());
    int lines = Integer.compare(line(one), line(other));
    return lines < 0 || (lines == 0 && first.compareTo(second) < 0) ? first : second;
  }

  private static int line(Verdict verdict) {
    return verdict.place().told() ? verdict.place().line() : Integer.MAX_VALUE;
  }
}

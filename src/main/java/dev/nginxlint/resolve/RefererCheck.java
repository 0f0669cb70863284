package dev.nginxlint.resolve;

import dev.nginxlint.config.Referers;
import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.MatchResult;
import dev.nginxlint.value.Ascii;
import java.util.List;
import java.util.Optional;

/** Says whether a referer is valid: ngx_http_referer_variable(). */
final class RefererCheck {
  private static final Optional<String> VALID = Optional.of("");
  private static final Optional<String> INVALID = Optional.of("1");
  private static final int LONGEST_HOST = 256;

  private RefererCheck() {}

  /** Returns the value of {@code $invalid_referer}. */
  static Optional<String> invalid(RequestState r) {
    Referers referers = r.config.client().referers();
    if (referers.isEmpty()) {
      return VALID;
    }
    List<String> lines = RequestVariables.lines("referer", r);
    if (lines.isEmpty()) {
      return referers.none() ? VALID : INVALID;
    }
    String referer = lines.get(0);
    int start = referer.length() < "http://i.ru".length() ? 0 : schemeEnd(referer);
    if (start == 0) {
      return referers.blocked() ? VALID : INVALID;
    }
    return check(referer.substring(start), referers, r);
  }

  private static int schemeEnd(String referer) {
    return Ascii.same(referer.substring(0, 7), "http://")
        ? 7
        : Ascii.same(referer.substring(0, 8), "https://") ? 8 : 0;
  }

  private static Optional<String> check(String referer, Referers referers, RequestState r) {
    int end = 0;
    while (end < referer.length() && referer.charAt(end) != '/' && referer.charAt(end) != ':') {
      end++;
    }
    if (end > LONGEST_HOST) {
      return INVALID;
    }
    String host = Ascii.lowerCase(referer.substring(0, end));
    Optional<String> path = referers.path(host);
    if (path.isPresent()) {
      int slash = referer.indexOf('/', end);
      String rest = slash < 0 ? "" : referer.substring(slash);
      return rest.startsWith(path.get()) ? VALID : INVALID;
    }
    Optional<Boolean> matched = matches(referers.serverNames(), host);
    if (matched.isPresent() && !matched.get()) {
      matched = matches(referers.regexes(), referer);
    }
    if (matched.isEmpty()) {
      return VariableFinder.unknown(
          "invalid_referer", "a regular expression of \"valid_referers\" cannot be followed", r);
    }
    return matched.get() ? VALID : INVALID;
  }

  /** ngx_regex_exec_array(): what matched is not kept. */
  private static Optional<Boolean> matches(List<Compilation> regexes, String text) {
    for (Compilation regex : regexes) {
      if (!(regex instanceof Compilation.Compiled compiled)) {
        return Optional.empty();
      }
      MatchResult result = compiled.regex().match(text);
      if (result instanceof MatchResult.Matched) {
        return Optional.of(true);
      }
      if (result instanceof MatchResult.LimitExceeded) {
        return Optional.empty();
      }
    }
    return Optional.of(false);
  }
}

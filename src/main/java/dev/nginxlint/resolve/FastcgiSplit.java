package dev.nginxlint.resolve;

import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.MatchResult;
import java.util.Optional;

/**
 * The uri taken apart by {@code fastcgi_split_path_info}.
 *
 * @param scriptName {@code $fastcgi_script_name}, without fastcgi_index
 * @param pathInfo {@code $fastcgi_path_info}
 */
record FastcgiSplit(String scriptName, String pathInfo) {

  /**
   * Takes the uri apart: ngx_http_fastcgi_split(). What was found first stays, even when the uri
   * changes. Empty where the regular expression cannot be followed.
   */
  static Optional<FastcgiSplit> of(RequestState r) {
    FastcgiSplit known = r.upstream.split;
    if (known != null && !known.scriptName.isEmpty()) {
      return Optional.of(known);
    }
    Optional<Compilation> regex = r.config.upstreams().fastcgiSplit();
    FastcgiSplit split = new FastcgiSplit(r.uri, "");
    if (regex.isPresent()) {
      if (!(regex.get() instanceof Compilation.Compiled compiled)) {
        return Optional.empty();
      }
      // It has captures of its own: $1 stays what it is.
      MatchResult result = compiled.regex().match(r.uri);
      if (result instanceof MatchResult.LimitExceeded) {
        return Optional.empty();
      }
      if (result instanceof MatchResult.Matched match) {
        split = new FastcgiSplit(match.group(1), match.group(2));
      }
    }
    r.upstream.split = split;
    return Optional.of(split);
  }
}

package dev.nginxlint.check.path;

import java.util.Optional;

/**
 * The parameter of {@code proxy_pass}, in two parts.
 *
 * @param origin scheme and server: {@code http://backend}
 * @param uriPart what follows: {@code /app/}; empty if nothing does
 */
record ProxyTarget(String origin, String uriPart) {

  /** Takes a parameter apart; empty for one with variables, which is computed for each request. */
  static Optional<ProxyTarget> parse(String parameter) {
    int scheme = parameter.indexOf("://");
    if (scheme < 0 || parameter.indexOf('$') >= 0) {
      return Optional.empty();
    }
    int start = scheme + 3;
    int end;
    if (parameter.startsWith("unix:", start)) {
      // ngx_parse_unix_domain_url(): the URI part stands after a second colon
      int colon = parameter.indexOf(':', start + 5);
      if (colon < 0) {
        return Optional.of(new ProxyTarget(parameter, ""));
      }
      return Optional.of(
          new ProxyTarget(parameter.substring(0, colon), parameter.substring(colon + 1)));
    }
    end = parameter.indexOf('/', start);
    int args = parameter.indexOf('?', start);
    if (args >= 0 && (end < 0 || args < end)) {
      end = args;
    }
    end = end < 0 ? parameter.length() : end;
    return Optional.of(new ProxyTarget(parameter.substring(0, end), parameter.substring(end)));
  }
}

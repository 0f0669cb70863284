package dev.nginxlint.check.path;

/**
 * The parameter of {@code proxy_pass} as written, variables and all.
 *
 * @param origin scheme and server: {@code http://$backend:80}
 * @param uriPart what follows: {@code /$1}; empty if nothing does
 */
record ProxyUrlText(String origin, String uriPart) {

  /** Takes a parameter apart where its first slash or question mark after the scheme stands. */
  static ProxyUrlText of(String parameter) {
    int scheme = parameter.indexOf("://");
    int start = scheme < 0 ? 0 : scheme + 3;
    if (parameter.startsWith("unix:", start)) {
      int colon = parameter.indexOf(':', start + 5);
      return colon < 0
          ? new ProxyUrlText(parameter, "")
          : new ProxyUrlText(parameter.substring(0, colon), parameter.substring(colon + 1));
    }
    for (int i = start; i < parameter.length(); i++) {
      if (parameter.charAt(i) == '/' || parameter.charAt(i) == '?') {
        return new ProxyUrlText(parameter.substring(0, i), parameter.substring(i));
      }
    }
    return new ProxyUrlText(parameter, "");
  }

  /**
   * Says whether variables stand where the path does, and no query that could be meant to replace
   * that of the request.
   */
  boolean isMadeOfRequest() {
    return uriPart.indexOf('?') < 0 && (uriPart.indexOf('$') >= 0 || uriPart.isEmpty());
  }
}

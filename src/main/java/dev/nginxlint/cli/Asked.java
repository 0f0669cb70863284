package dev.nginxlint.cli;

import dev.nginxlint.source.Utf8;
import java.util.Map;

/**
 * A request as the user gives it, one byte a character; what is empty is not told.
 *
 * @param target path and query; it starts with a slash unless it was given exactly
 * @param host the Host header
 * @param port 0 where it is not told
 * @param protocol {@code HTTP/1.1}, or {@code HTTP/1.0}
 */
record Asked(
    String method,
    String target,
    String host,
    String scheme,
    String address,
    int port,
    Map<String, String> headers,
    String protocol) {

  Asked(
      String method,
      String target,
      String host,
      String scheme,
      String address,
      int port,
      Map<String, String> headers) {
    this(method, target, host, scheme, address, port, headers, "HTTP/1.1");
  }

  static Asked target(String method, String target) {
    return new Asked(method, target, "", "", "", 0, Map.of());
  }

  /** Reads a full URL, {@code host/path}, or a path, of one byte a character. */
  static Asked url(String method, String bytes) {
    String text = Utf8.decode(bytes);
    String url = bytes;
    int fragment = url.indexOf('#');
    if (fragment >= 0) {
      url = url.substring(0, fragment);
    }
    if (url.isEmpty()) {
      throw new UsageException("\"" + text + "\" is no URL");
    }
    if (url.startsWith("/")) {
      return target(method, url);
    }
    int colon = url.indexOf("://");
    String scheme = colon < 0 ? "http" : url.substring(0, colon).toLowerCase(java.util.Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new UsageException("\"" + text + "\" is no URL of http or https");
    }
    int start = colon < 0 ? 0 : colon + 3;
    int end = start;
    while (end < url.length() && url.charAt(end) != '/' && url.charAt(end) != '?') {
      end++;
    }
    String authority =
        url.substring(
            url.lastIndexOf('@', end) >= start ? url.lastIndexOf('@', end) + 1 : start, end);
    int port = port(authority, text);
    int usual = scheme.equals("https") ? 443 : 80;
    if (port == usual) {
      authority = authority.substring(0, authority.lastIndexOf(':'));
    }
    if (authority.isEmpty()) {
      throw new UsageException("\"" + text + "\" names no host");
    }
    String rest = url.substring(end);
    String target = rest.startsWith("/") ? rest : "/" + rest;
    return new Asked(method, target, authority, scheme, "", port == 0 ? usual : port, Map.of());
  }

  /** Returns the port after a host; 0 where there is none. */
  private static int port(String authority, String url) {
    int colon = authority.lastIndexOf(':');
    if (colon < 0 || authority.endsWith("]")) {
      return 0;
    }
    return parsePort(authority.substring(colon + 1), url);
  }

  static int parsePort(String digits, String where) {
    int port = 0;
    for (int i = 0; i < digits.length() && port <= 65_535; i++) {
      int digit = digits.charAt(i) - '0';
      port = digit < 0 || digit > 9 ? 65_536 : port * 10 + digit;
    }
    if (port == 0 || port > 65_535) {
      throw new UsageException("\"" + where + "\" has no valid port");
    }
    return port;
  }

  Asked withProtocol(String told) {
    return new Asked(method, target, host, scheme, address, port, headers, told);
  }

  Asked withHost(String otherHost) {
    return new Asked(method, target, otherHost, scheme, address, port, headers, protocol);
  }

  Asked at(String otherAddress, int otherPort) {
    return new Asked(method, target, host, scheme, otherAddress, otherPort, headers, protocol);
  }
}

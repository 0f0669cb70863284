package dev.nginxlint.resolve;

import dev.nginxlint.value.NginxVersion;
import java.util.Optional;

/**
 * The parts of a request target, as ngx_http_parse_request_line() finds them.
 *
 * @param host what an absolute target names, with its port where nginx keeps it
 * @param uri what is left: {@code r->unparsed_uri}
 */
record RequestTarget(Optional<String> host, String uri) {
  private static final String SUB_DELIMITERS = "!$&'()*+,;=";

  /** Takes the target of a method apart; empty where it is answered 400. */
  static Optional<RequestTarget> parse(String method, String target, NginxVersion version) {
    boolean authority = method.equals("CONNECT") && version.atLeast(1, 31, 0);
    Optional<RequestTarget> parsed =
        authority ? absolute("http://" + target, 7) : parse(target, version.atLeast(1, 21, 1));
    if (parsed.isEmpty() || parsed.get().host().isEmpty()) {
      return authority ? Optional.empty() : parsed;
    }
    if (parsed.get().emptyPath() && !version.atLeast(1, 19, 6)) {
      return Optional.empty();
    }
    String host = parsed.get().host().get();
    if (authority) {
      boolean whole = host.length() == target.length();
      return whole && !HostName.port(host).isEmpty() ? parsed : Optional.empty();
    }
    if (version.atLeast(1, 29, 3)) {
      return parsed;
    }
    // Before, the port was left out.
    int port = host.indexOf(':', host.indexOf(']') + 1);
    return port < 0
        ? parsed
        : Optional.of(new RequestTarget(Optional.of(host.substring(0, port)), parsed.get().uri()));
  }

  private static Optional<RequestTarget> parse(String target, boolean strict) {
    for (int i = 0; i < target.length(); i++) {
      if (isRefused(target, i, strict)) {
        return Optional.empty();
      }
    }
    if (target.startsWith("/")) {
      return Optional.of(new RequestTarget(Optional.empty(), target));
    }
    int schemeEnd = target.indexOf(':');
    if (schemeEnd < 1 || !isScheme(target.substring(0, schemeEnd))) {
      return Optional.empty();
    }
    if (!target.startsWith("//", schemeEnd + 1)) {
      return Optional.empty();
    }
    return absolute(target, schemeEnd + 3);
  }

  /** Before 1.21.1 only NUL was refused, and what follows a space that is no protocol. */
  private static boolean isRefused(String target, int i, boolean strict) {
    char c = target.charAt(i);
    return strict ? c <= 0x20 || c == 0x7f : c == 0 || (c == ' ' && target.startsWith("H", i + 1));
  }

  private static boolean isScheme(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean more = i > 0 && (isDigit(c) || c == '+' || c == '-' || c == '.');
      if (!isLetter(c) && !more) {
        return false;
      }
    }
    return true;
  }

  private static Optional<RequestTarget> absolute(String target, int start) {
    int at = start;
    if (target.startsWith("[", at)) {
      at = literalEnd(target, at);
      if (at < 0) {
        return Optional.empty();
      }
    } else {
      while (at < target.length() && isHostCharacter(target.charAt(at))) {
        at++;
      }
    }
    if (target.startsWith(":", at)) {
      at++;
      while (at < target.length() && isDigit(target.charAt(at))) {
        at++;
      }
    }
    Optional<String> host = Optional.of(target.substring(start, at));
    if (at == target.length()) {
      return Optional.of(new RequestTarget(host, "/"));
    }
    char next = target.charAt(at);
    return next == '/' || next == '?'
        ? Optional.of(new RequestTarget(host, target.substring(at)))
        : Optional.empty();
  }

  /** Returns where a bracketed address ends, or -1. */
  private static int literalEnd(String target, int open) {
    for (int at = open + 1; at < target.length(); at++) {
      char c = target.charAt(at);
      if (c == ']') {
        return at + 1;
      }
      if (!isLetter(c) && !isDigit(c) && ":-._~".indexOf(c) < 0 && SUB_DELIMITERS.indexOf(c) < 0) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isHostCharacter(char c) {
    return isLetter(c) || isDigit(c) || c == '.' || c == '-';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Says whether the path was left out: {@code r->empty_path_in_uri}. */
  boolean emptyPath() {
    return uri.startsWith("?");
  }
}

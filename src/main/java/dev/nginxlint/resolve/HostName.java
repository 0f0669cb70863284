package dev.nginxlint.resolve;

import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.Decimal;
import dev.nginxlint.value.NginxVersion;
import java.util.Optional;

/** Checks the host of a request, as ngx_http_validate_host() does. */
final class HostName {
  private static final String REG_NAME = "-._~!$&'()*+,;=%";
  private static final String LITERAL = ":-._~!$&'()*+,;=";

  private HostName() {}

  /** Returns the host in lower case, without port and dot at the end; empty where it is 400. */
  static Optional<String> validate(String host, NginxVersion version) {
    boolean strict = version.atLeast(1, 29, 4);
    if (strict ? !isValid(host) : !isAcceptable(host, version.atLeast(1, 21, 1))) {
      return Optional.empty();
    }
    int end = strict ? end(host) : looseEnd(host);
    int lastDot = host.lastIndexOf('.', host.length());
    if (lastDot == end - 1) {
      end--;
    }
    return end <= 0 ? Optional.empty() : Optional.of(Ascii.lowerCase(host.substring(0, end)));
  }

  /** Returns the port that a valid host names; empty where it names none. */
  static String port(String host) {
    int end = end(host);
    long port = end < host.length() ? Decimal.parse(host.substring(end + 1)) : 0;
    return port < 1 || port > 65535 ? "" : "" + port;
  }

  private static int end(String host) {
    int close = host.startsWith("[") ? host.indexOf(']') : -1;
    int colon = host.indexOf(':', close + 1);
    return close >= 0 ? close + 1 : colon < 0 ? host.length() : colon;
  }

  /**
   * The rule before 1.29.4: brackets need not be closed, and what follows a ":" is not looked at.
   */
  private static int looseEnd(String host) {
    if (host.startsWith("[")) {
      int close = host.indexOf(']');
      return close < 0 ? host.length() : close + 1;
    }
    int colon = host.indexOf(':');
    return colon < 0 ? host.length() : colon;
  }

  private static boolean isAcceptable(String host, boolean withoutSpaces) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c == 0 || c == '/' || (withoutSpaces && (c <= 0x20 || c == 0x7f))) {
        return false;
      }
    }
    return !host.contains("..");
  }

  private static boolean isValid(String host) {
    boolean literal = host.startsWith("[");
    if (literal && host.indexOf(']') < 0) {
      return false;
    }
    int end = end(host);
    String name = literal ? host.substring(1, end - 1) : host.substring(0, end);
    String allowed = literal ? LITERAL : REG_NAME;
    for (int i = 0; i < name.length(); i++) {
      if (!isAlphanumeric(name.charAt(i)) && allowed.indexOf(name.charAt(i)) < 0) {
        return false;
      }
    }
    return !name.contains("..") && isPort(host.substring(end));
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isPort(String rest) {
    if (rest.isEmpty()) {
      return true;
    }
    int port = 0;
    for (int i = 1; i < rest.length(); i++) {
      int digit = rest.charAt(i) - '0';
      port = port * 10 + digit;
      if (digit < 0 || digit > 9 || port > 65535) {
        return false;
      }
    }
    return rest.startsWith(":");
  }
}

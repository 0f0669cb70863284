package dev.nginxlint.resolve;

import dev.nginxlint.value.Cidr;
import dev.nginxlint.value.Decimal;
import dev.nginxlint.value.IpAddress;
import java.util.List;
import java.util.Optional;

/** Finds the client behind proxies: ngx_http_get_forwarded_addr(). */
final class ForwardedAddress {
  private final List<Cidr> proxies;
  private final boolean unixDomain;
  private final boolean recursive;
  private Optional<IpAddress> found = Optional.empty();

  private ForwardedAddress(List<Cidr> proxies, boolean unixDomain, boolean recursive) {
    this.proxies = proxies;
    this.unixDomain = unixDomain;
    this.recursive = recursive;
  }

  /**
   * Returns the address that the proxies tell; empty where it stays the one of the connection.
   *
   * @param peer the address of the connection
   * @param lines the values of the header, in the order sent
   */
  static Optional<IpAddress> find(
      String peer, List<String> lines, List<Cidr> proxies, boolean unixDomain, boolean recursive) {
    ForwardedAddress search = new ForwardedAddress(proxies, unixDomain, recursive);
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (!search.read(peer, lines.get(i)) || !recursive) {
        break;
      }
    }
    return search.found;
  }

  /** Reads one line from its end; says whether the line before it counts too. */
  private boolean read(String peer, String line) {
    int end = line.length();
    do {
      if (!isTrusted(peer)) {
        return false;
      }
      int at = end - 1;
      while (at > 0 && isSeparator(line.charAt(at))) {
        at--;
        end--;
      }
      while (at > 0 && !isSeparator(line.charAt(at - 1))) {
        at--;
      }
      at = Math.max(at, 0);
      Optional<IpAddress> next = parse(line.substring(at, Math.max(at, end)));
      if (next.isEmpty()) {
        return false;
      }
      found = next;
      end = at - 1;
    } while (recursive && end >= 0);
    return true;
  }

  private boolean isTrusted(String peer) {
    if (found.isEmpty() && peer.startsWith("unix:")) {
      return unixDomain;
    }
    Optional<IpAddress> address = found.isPresent() ? found : IpAddress.parse(peer);
    if (address.isEmpty()) {
      return false;
    }
    String bytes = address.get().bytes();
    for (Cidr proxy : proxies) {
      if (proxy.contains(bytes)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSeparator(char c) {
    return c == ' ' || c == ',';
  }

  /** ngx_parse_addr_port(). */
  private static Optional<IpAddress> parse(String text) {
    Optional<IpAddress> address = IpAddress.parse(text);
    if (address.isPresent()) {
      return address;
    }
    int close = text.startsWith("[") ? text.indexOf(']') : -1;
    int colon = close < 0 ? text.indexOf(':') : close + 1;
    boolean bracketed = text.startsWith("[");
    if (colon < 0
        || colon >= text.length()
        || text.charAt(colon) != ':'
        || (bracketed && close < 0)) {
      return Optional.empty();
    }
    long port = Decimal.parse(text.substring(colon + 1));
    return port < 1 || port > 65535
        ? Optional.empty()
        : IpAddress.parse(bracketed ? text.substring(1, close) : text.substring(0, colon));
  }
}

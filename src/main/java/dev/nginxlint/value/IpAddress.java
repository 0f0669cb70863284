package dev.nginxlint.value;

import java.util.Optional;

/**
 * An IPv4 or IPv6 address.
 *
 * @param groups four bytes, or eight words of sixteen bits
 */
public record IpAddress(java.util.List<Integer> groups) {

  public IpAddress {
    groups = java.util.List.copyOf(groups);
  }

  public boolean isIpv6() {
    return groups.size() == 8;
  }

  /** Says whether it stands for all addresses of its family. */
  public boolean isWildcard() {
    return allAre(0);
  }

  private boolean allAre(int value) {
    for (int group : groups) {
      if (group != value) {
        return false;
      }
    }
    return true;
  }

  /** Reads four numbers with dots between them, as ngx_inet_addr(): an empty one is 0. */
  public static Optional<IpAddress> parseIpv4(String text) {
    Integer[] octets = {0, 0, 0, 0};
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        octets[n] = octets[n] * 10 + (c - '0');
        if (octets[n] > 255) {
          return Optional.empty();
        }
      } else if (c != '.' || ++n > 3) {
        return Optional.empty();
      }
    }
    IpAddress address = new IpAddress(java.util.List.of(octets));
    // 255.255.255.255 is INADDR_NONE, the sign for an error.
    return n == 3 && !address.allAre(255) ? Optional.of(address) : Optional.empty();
  }

  /** Reads words of sixteen bits, without brackets, as ngx_inet6_addr(). */
  public static Optional<IpAddress> parseIpv6(String text) {
    return new Ipv6Reader(text).read();
  }

  /** Reads either kind, as ngx_parse_addr(). */
  public static Optional<IpAddress> parse(String text) {
    Optional<IpAddress> ipv4 = parseIpv4(text);
    return ipv4.isPresent() ? ipv4 : parseIpv6(text);
  }

  /** Returns the address as bytes: four or sixteen characters. */
  public String bytes() {
    StringBuilder bytes = new StringBuilder(isIpv6() ? 16 : 4);
    for (int group : groups) {
      if (isIpv6()) {
        bytes.append((char) (group >> 8));
      }
      bytes.append((char) (group & 0xff));
    }
    return bytes.toString();
  }

  /** Renders as ngx_sock_ntop() does without a port: {@code 127.0.0.1}, {@code ::1}. */
  public String text() {
    return isIpv6() ? Ipv6Reader.render(groups) : toString();
  }

  /** Renders as nginx does: {@code 127.0.0.1}, {@code [::1]}. */
  @Override
  public String toString() {
    if (isIpv6()) {
      return "[" + Ipv6Reader.render(groups) + "]";
    }
    return groups.get(0) + "." + groups.get(1) + "." + groups.get(2) + "." + groups.get(3);
  }
}

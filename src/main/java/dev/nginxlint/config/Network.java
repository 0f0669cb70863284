package dev.nginxlint.config;

import dev.nginxlint.value.Decimal;
import dev.nginxlint.value.IpAddress;
import java.util.List;
import java.util.Optional;

/**
 * Whom an {@code allow} or a {@code deny} is for: {@code all}, an address, a network, or {@code
 * unix:}.
 *
 * @param family what kind of addresses it holds
 * @param base the address; empty for all and for unix sockets
 * @param length how many of its bits count
 */
public record Network(Family family, Optional<IpAddress> base, int length) {

  /** What kind of addresses a network holds. */
  public enum Family {
    ALL,
    UNIX,
    INET,
    INET6
  }

  /** Reads a network, as ngx_ptocidr(); empty where nginx refuses it. */
  static Optional<Network> parse(String text) {
    if (text.equals("all")) {
      return Optional.of(new Network(Family.ALL, Optional.empty(), 0));
    }
    if (text.equals("unix:")) {
      return Optional.of(new Network(Family.UNIX, Optional.empty(), 0));
    }
    int slash = text.indexOf('/');
    Optional<IpAddress> base = address(slash < 0 ? text : text.substring(0, slash));
    if (base.isEmpty()) {
      return Optional.empty();
    }
    int longest = base.get().isIpv6() ? 128 : 32;
    long length = slash < 0 ? longest : Decimal.parse(text.substring(slash + 1));
    Family family = base.get().isIpv6() ? Family.INET6 : Family.INET;
    return length < 0 || length > longest
        ? Optional.empty()
        : Optional.of(new Network(family, base, (int) length));
  }

  /** Reads the address of a client, with brackets or without. */
  public static Optional<IpAddress> address(String text) {
    boolean brackets = text.startsWith("[") && text.endsWith("]");
    String plain = brackets ? text.substring(1, text.length() - 1) : text;
    return plain.indexOf(':') >= 0 ? IpAddress.parseIpv6(plain) : IpAddress.parseIpv4(plain);
  }

  /** Says whether an address is in it; unix sockets have none. */
  public boolean contains(Optional<IpAddress> address) {
    if (family == Family.ALL || address.isEmpty()) {
      return family == Family.ALL || family == Family.UNIX;
    }
    boolean comparable =
        family != Family.UNIX && address.get().isIpv6() == (family == Family.INET6);
    return comparable && startsAlike(base.orElseThrow().groups(), address.get().groups());
  }

  private boolean startsAlike(List<Integer> one, List<Integer> two) {
    int bits = family == Family.INET6 ? 16 : 8;
    int left = length;
    for (int i = 0; i < one.size() && left > 0; i++) {
      int shift = Math.max(0, bits - left);
      if (one.get(i) >> shift != two.get(i) >> shift) {
        return false;
      }
      left -= bits;
    }
    return true;
  }
}

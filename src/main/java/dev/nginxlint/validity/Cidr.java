package dev.nginxlint.validity;

import dev.nginxlint.value.IpAddress;
import dev.nginxlint.value.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network as ngx_ptocidr() reads it.
 *
 * @param address its bits, those beyond the mask cleared: {@code 0} and {@code 1} characters
 * @param length how many bits the mask has
 * @param lowBits whether bits beyond the mask were given, which nginx warns of
 */
record Cidr(String address, int length, boolean lowBits) {

  /** Reads {@code 10.0.0.0/8} or {@code 2001:db8::/32}; empty for what is neither. */
  static Optional<Cidr> parse(String text) {
    int slash = text.indexOf('/');
    String host = slash < 0 ? text : text.substring(0, slash);
    Optional<IpAddress> address = IpAddress.parseIpv4(host);
    if (address.isEmpty()) {
      address = IpAddress.parseIpv6(host);
    }
    if (address.isEmpty()) {
      return Optional.empty();
    }
    String bits = bits(address.get());
    long length = slash < 0 ? bits.length() : Numbers.integer(text.substring(slash + 1));
    if (length == Numbers.ERROR || length > bits.length()) {
      return Optional.empty();
    }
    return Optional.of(of(bits, (int) length));
  }

  /** Returns a network of the first bits of an address. */
  static Cidr of(String bits, int length) {
    String kept = bits.substring(0, length) + "0".repeat(bits.length() - length);
    return new Cidr(kept, length, !kept.equals(bits));
  }

  private static String bits(IpAddress address) {
    int width = address.isIpv6() ? 16 : 8;
    List<String> groups = new ArrayList<>();
    for (int group : address.groups()) {
      groups.add(Integer.toBinaryString((1 << width) | group).substring(1));
    }
    return String.join("", groups);
  }

  boolean isIpv6() {
    return address.length() == 128;
  }

  /** Says whether an address of this family, given as bits, is in the network. */
  boolean holds(String bits) {
    return bits.length() == address.length() && bits.startsWith(address.substring(0, length));
  }
}

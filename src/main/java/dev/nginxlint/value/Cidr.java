package dev.nginxlint.value;

import java.util.Optional;

/**
 * A network: {@code 10.0.0.0/8}, {@code 2001:db8::/32}.
 *
 * @param address its bytes, those beyond the mask cleared
 * @param length how many bits the mask has
 */
public record Cidr(String address, int length) {
  private static final String MAPPED = "\0\0\0\0\0\0\0\0\0\0\u00ff\u00ff";

  /** Reads a network or a single address, as ngx_ptocidr(); empty for what is neither. */
  public static Optional<Cidr> parse(String text) {
    int slash = text.indexOf('/');
    Optional<IpAddress> address = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
    if (address.isEmpty()) {
      return Optional.empty();
    }
    String bytes = address.get().bytes();
    long length = slash < 0 ? bytes.length() * 8L : Decimal.parse(text.substring(slash + 1));
    return length < 0 || length > bytes.length() * 8L
        ? Optional.empty()
        : Optional.of(new Cidr(masked(bytes, (int) length), (int) length));
  }

  /** Returns an address with all but its first bits cleared. */
  public static String masked(String bytes, int length) {
    if (length == bytes.length() * 8) {
      return bytes;
    }
    StringBuilder masked = new StringBuilder(bytes.length());
    for (int i = 0; i < bytes.length(); i++) {
      int bits = Math.max(0, Math.min(8, length - i * 8));
      masked.append((char) (bytes.charAt(i) & (0xff00 >> bits) & 0xff));
    }
    return masked.toString();
  }

  /** Returns the IPv4 address that an IPv6 one stands for, and any other as it is. */
  public static String unmapped(String bytes) {
    return bytes.length() == 16 && bytes.startsWith(MAPPED) ? bytes.substring(12) : bytes;
  }

  /** Says whether an address of bytes is in the network: ngx_cidr_match(). */
  public boolean contains(String bytes) {
    String given = unmapped(bytes);
    return given.length() == address.length() && masked(given, length).equals(address);
  }
}

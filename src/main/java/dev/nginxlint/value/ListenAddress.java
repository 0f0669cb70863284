package dev.nginxlint.value;

/**
 * What a socket listens on: the key by which nginx groups servers.
 *
 * @param address {@code 127.0.0.1}, {@code 0.0.0.0}, {@code [::1]}, {@code [::]}, {@code
 *     unix:/path}
 * @param port 0 for a Unix domain socket
 * @param datagram whether it is for QUIC
 */
public record ListenAddress(String address, int port, boolean datagram) {

  /** The address that stands for all IPv4 addresses. */
  public static final String ANY_IPV4 = "0.0.0.0";

  /** The address that stands for all IPv6 addresses. */
  public static final String ANY_IPV6 = "[::]";

  public boolean isWildcard() {
    return address.equals(ANY_IPV4) || address.equals(ANY_IPV6);
  }

  public boolean isUnix() {
    return address.startsWith("unix:");
  }

  // Not left to the record: what the JVM makes up for it at run time costs 10 ms of every start.
  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof ListenAddress that
        && address.equals(that.address)
        && port == that.port
        && datagram == that.datagram;
  }

  @Override
  public int hashCode() {
    return address.hashCode() * 31 + port * 2 + (datagram ? 1 : 0);
  }

  /** Renders as in nginx's messages: {@code 0.0.0.0:80}. */
  @Override
  public String toString() {
    return isUnix() ? address : address + ":" + port;
  }
}

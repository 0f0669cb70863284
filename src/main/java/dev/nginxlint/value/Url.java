package dev.nginxlint.value;

import java.util.Optional;

/**
 * An address and what may follow it, as ngx_parse_url() reads it.
 *
 * @param family what kind of address it is
 * @param host as written, brackets included; the path of a Unix domain socket
 * @param address the host, where it is an IP address
 * @param port the port, or the default one
 * @param lastPort the end of a range of ports; the port itself where there is no range
 * @param portText the port as written, empty if none was
 * @param uri what follows the address, from its "/" or "?"; what follows the second colon of {@code
 *     unix:}
 */
public record Url(
    Family family,
    String host,
    Optional<IpAddress> address,
    int port,
    int lastPort,
    String portText,
    Optional<String> uri) {

  /** Kinds of addresses. */
  public enum Family {
    IPV4,
    IPV6,
    UNIX,
    /** A name that nginx looks up when it starts, or later. */
    NAME
  }

  /** What ngx_parse_url() is told of the address it reads. */
  public enum Purpose {
    /** What a server listens on: {@code u.listen}. */
    LISTEN,
    /** Where requests are passed: {@code u.uri_part}. */
    PASS,
    /** An address and no more. */
    ADDRESS
  }

  /**
   * Reads an address.
   *
   * @return a refusal without its end: {@code invalid port}; directives go on with {@code in
   *     upstream "…"}, say
   */
  public static Parsed<Url> parse(String text, Purpose purpose, int defaultPort) {
    return new UrlReader(text, purpose, defaultPort).read();
  }

  public boolean hasPort() {
    return !portText.isEmpty();
  }

  /** Says whether it stands for all addresses of the machine. */
  public boolean isWildcard() {
    return address.isPresent() && address.get().isWildcard();
  }
}

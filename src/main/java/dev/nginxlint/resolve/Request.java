package dev.nginxlint.resolve;

import dev.nginxlint.config.Server;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.Decimal;
import dev.nginxlint.value.Listen;
import dev.nginxlint.value.ListenAddress;
import dev.nginxlint.value.ServerName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a client sends, and where it arrives. Texts hold one byte a character.
 *
 * @param target the request target exactly as on the wire
 * @param host the Host header as sent
 * @param scheme {@code http}, or {@code https} over TLS
 * @param address the local address the connection arrives at; empty where it is not known
 * @param port the local port
 * @param client the address of the client; empty where it is not known
 * @param headers what other headers are sent, by name as sent, in order; the values of one that is
 *     sent again have line feeds between them
 * @param protocol {@code HTTP/1.1}, or what else is at the end of the request line
 */
public record Request(
    String method,
    String target,
    Optional<String> host,
    String scheme,
    Optional<String> address,
    int port,
    Optional<String> client,
    Map<String, String> headers,
    String protocol) {

  public Request {
    // Their order is kept: it may count.
    headers =
        headers.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** Makes a request of HTTP/1.1. */
  public Request(
      String method,
      String target,
      Optional<String> host,
      String scheme,
      Optional<String> address,
      int port,
      Optional<String> client,
      Map<String, String> headers) {
    this(method, target, host, scheme, address, port, client, headers, "HTTP/1.1");
  }

  /** Returns a GET over plain HTTP to port 80. */
  public static Request get(String host, String target) {
    return new Request(
        "GET", target, Optional.of(host), "http", Optional.empty(), 80, Optional.empty(), Map.of());
  }

  /**
   * Returns a GET for a server: to the first address it listens on, with the first of its names
   * that is no pattern.
   */
  public static Request to(Server server, String target) {
    Optional<String> host = Optional.of(plainName(server));
    if (server.bindings().isEmpty()) {
      return new Request(
          "GET", target, host, "http", Optional.empty(), 80, Optional.empty(), Map.of());
    }
    Server.Binding binding = server.bindings().get(0);
    ListenAddress address = binding.address();
    return new Request(
        "GET",
        target,
        host,
        binding.listen().has(Listen.Option.SSL) ? "https" : "http",
        address.isWildcard() ? Optional.empty() : Optional.of(address.address()),
        address.port(),
        Optional.empty(),
        Map.of());
  }

  private static String plainName(Server server) {
    for (ServerName name : server.names()) {
      boolean plain = name.kind() == ServerName.Kind.EXACT || name.kind() == ServerName.Kind.DOMAIN;
      if (plain && !name.shown().isEmpty()) {
        return name.shown();
      }
    }
    return "localhost";
  }

  /** Returns this request as it arrives at another address. */
  public Request at(Optional<String> otherAddress, int otherPort) {
    return new Request(
        method, target, host, scheme, otherAddress, otherPort, client, headers, protocol);
  }

  /** Returns a header by its name, whatever its case. */
  Optional<String> header(String name) {
    for (Map.Entry<String, String> header : headers.entrySet()) {
      if (Ascii.same(header.getKey(), name)) {
        int end = header.getValue().indexOf('\n');
        return Optional.of(end < 0 ? header.getValue() : header.getValue().substring(0, end));
      }
    }
    return Optional.empty();
  }

  boolean hasBody() {
    if (headers.isEmpty()) {
      return false;
    }
    Optional<String> length = header("Content-Length");
    return header("Transfer-Encoding").isPresent()
        || (length.isPresent() && Decimal.parse(length.get()) > 0);
  }

  public boolean isTls() {
    return scheme.equals("https");
  }
}

package dev.nginxlint.resolve;

import dev.nginxlint.config.Server;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.Listen;
import dev.nginxlint.value.ListenAddress;
import dev.nginxlint.value.ServerName;
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
 * @param headers what other headers are sent, by name as sent
 */
public record Request(
    String method,
    String target,
    Optional<String> host,
    String scheme,
    Optional<String> address,
    int port,
    Optional<String> client,
    Map<String, String> headers) {

  public Request {
    headers = Map.copyOf(headers);
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
    String host =
        server.names().stream()
            .filter(
                name ->
                    name.kind() == ServerName.Kind.EXACT || name.kind() == ServerName.Kind.DOMAIN)
            .map(ServerName::shown)
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse("localhost");
    Optional<Server.Binding> binding = server.bindings().stream().findFirst();
    boolean tls = binding.isPresent() && binding.get().listen().has(Listen.Option.SSL);
    Optional<String> address =
        binding
            .map(Server.Binding::address)
            .filter(a -> !a.isWildcard())
            .map(ListenAddress::address);
    return new Request(
        "GET",
        target,
        Optional.of(host),
        tls ? "https" : "http",
        address,
        binding.map(b -> b.address().port()).orElse(80),
        Optional.empty(),
        Map.of());
  }

  /** Returns this request as it arrives at another address. */
  public Request at(Optional<String> otherAddress, int otherPort) {
    return new Request(method, target, host, scheme, otherAddress, otherPort, client, headers);
  }

  /** Returns a header by its name, whatever its case. */
  Optional<String> header(String name) {
    return headers.entrySet().stream()
        .filter(header -> Ascii.same(header.getKey(), name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  public boolean isTls() {
    return scheme.equals("https");
  }
}

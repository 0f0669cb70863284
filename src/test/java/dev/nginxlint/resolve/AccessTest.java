package dev.nginxlint.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Clients that no test can be: those of other addresses. */
class AccessTest {

  private static String resolve(String rules, String client) {
    String text = "http { server { location / { " + rules + " empty_gif; } } }";
    Request request =
        new Request(
            "GET",
            "/",
            Optional.of("a.test"),
            "http",
            Optional.empty(),
            80,
            client.isEmpty() ? Optional.empty() : Optional.of(client),
            Map.of());
    Resolver resolver = Resolver.of(RecordedCasesTest.config(text));
    return Described.of(resolver.resolve(request).outcome(), "GET");
  }

  @Test
  void networksOfIpv6() {
    assertEquals("200", resolve("allow 2001:db8::/33; deny all;", "2001:db8:7fff::1"));
    assertEquals("403", resolve("allow 2001:db8::/33; deny all;", "2001:db8:8000::1"));
    assertEquals("200", resolve("deny 0.0.0.0/0;", "::1"));
    assertEquals("403", resolve("deny ::/0;", "[::1]"));
  }

  @Test
  void anIpv4AddressInTheFormOfIpv6() {
    assertEquals("403", resolve("deny 10.0.0.0/8;", "::ffff:10.1.2.3"));
    assertEquals("403", resolve("allow 1.1.1.1; deny all;", "::ffff:10.1.2.3"));
    assertEquals("200", resolve("deny 10.0.0.1; deny ::/0;", "::ffff:10.1.2.3"));
    assertEquals("403", resolve("deny ::/0;", "::ffff:10.1.2.3"));
  }

  @Test
  void unixSockets() {
    assertEquals("200", resolve("allow unix:; deny all;", "unix:"));
    assertEquals("403", resolve("allow 127.0.0.1; deny all;", "unix:"));
  }

  @Test
  void aClientThatIsNotKnownIsToldForEachCase() {
    assertEquals("403", resolve("deny all;", ""));
    assertEquals("200", resolve("allow all; deny 10.0.0.1;", ""));
    assertEquals(
        "undecided: it depends on \"allow\" at nginx.conf:1",
        resolve("allow 10.0.0.1; deny all;", ""));
  }
}

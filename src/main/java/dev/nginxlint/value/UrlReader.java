package dev.nginxlint.value;

import dev.nginxlint.value.Url.Family;
import dev.nginxlint.value.Url.Purpose;
import java.util.Optional;

/** Reads one {@link Url}, as ngx_parse_url() and what it calls. */
final class UrlReader {
  private static final int LONGEST_UNIX_PATH = 107;

  private final String text;
  private final Purpose purpose;
  private Optional<String> uri = Optional.empty();
  private int port;
  private int lastPort;
  private String portText = "";

  UrlReader(String text, Purpose purpose, int defaultPort) {
    this.text = text;
    this.purpose = purpose;
    this.port = defaultPort;
    this.lastPort = defaultPort;
  }

  Parsed<Url> read() {
    if (text.regionMatches(true, 0, "unix:", 0, 5)) {
      return unix();
    }
    return text.startsWith("[") ? inet6() : inet();
  }

  /** ngx_parse_unix_domain_url(). */
  private Parsed<Url> unix() {
    String path = text.substring(5);
    int colon = purpose == Purpose.PASS ? path.indexOf(':') : -1;
    if (colon >= 0) {
      uri = Optional.of(path.substring(colon + 1));
      path = path.substring(0, colon);
    }
    if (path.isEmpty()) {
      return Parsed.refused("no path in the unix domain socket");
    }
    if (path.length() > LONGEST_UNIX_PATH) {
      return Parsed.refused("too long path in the unix domain socket");
    }
    port = 0;
    lastPort = 0;
    return url(Family.UNIX, path, Optional.empty());
  }

  /** ngx_parse_inet_url(). */
  private Parsed<Url> inet() {
    int last = text.length();
    int colon = text.indexOf(':');
    int slash = text.indexOf('/');
    int args = text.indexOf('?');
    if (args >= 0 && (slash < 0 || args < slash)) {
      slash = args;
    }
    if (slash >= 0) {
      if (purpose != Purpose.PASS) {
        return Parsed.refused("invalid host");
      }
      uri = Optional.of(text.substring(slash));
      last = slash;
      if (slash < colon) {
        colon = -1;
      }
    }
    if (colon >= 0) {
      Optional<String> refusal = port(text.substring(colon + 1, last));
      if (refusal.isPresent()) {
        return Parsed.refused(refusal.get());
      }
      last = colon;
    } else if (slash < 0 && purpose == Purpose.LISTEN) {
      Optional<Parsed<Url>> portOnly = portOnly();
      if (portOnly.isPresent()) {
        return portOnly.get();
      }
    }
    String host = text.substring(0, last);
    if (host.isEmpty()) {
      return Parsed.refused("no host");
    }
    if (purpose == Purpose.LISTEN && host.equals("*")) {
      return url(Family.IPV4, host, IpAddress.parseIpv4("0.0.0.0"));
    }
    Optional<IpAddress> address = IpAddress.parseIpv4(host);
    return url(address.isPresent() ? Family.IPV4 : Family.NAME, host, address);
  }

  /** Tries a whole listen address as a port, or a range of ports. */
  private Optional<Parsed<Url>> portOnly() {
    int dash = text.indexOf('-');
    String first = dash < 0 ? text : text.substring(0, dash);
    long end = dash < 0 ? 1 : Decimal.parse(text.substring(dash + 1));
    if (end == Decimal.ERROR || Decimal.parse(first) == Decimal.ERROR) {
      return Optional.empty();
    }
    Optional<String> refusal = port(text);
    return Optional.of(
        refusal.isPresent()
            ? Parsed.refused(refusal.get())
            : url(Family.IPV4, "", IpAddress.parseIpv4("0.0.0.0")));
  }

  /** ngx_parse_inet6_url(). */
  private Parsed<Url> inet6() {
    int close = text.indexOf(']');
    if (close < 0) {
      return Parsed.refused("invalid host");
    }
    int last = text.length();
    int slash = text.indexOf('/', close + 1);
    if (slash >= 0) {
      if (purpose != Purpose.PASS) {
        return Parsed.refused("invalid host");
      }
      uri = Optional.of(text.substring(slash));
      last = slash;
    }
    if (close + 1 < last) {
      if (text.charAt(close + 1) != ':') {
        return Parsed.refused("invalid host");
      }
      Optional<String> refusal = port(text.substring(close + 2, last));
      if (refusal.isPresent()) {
        return Parsed.refused(refusal.get());
      }
    }
    String host = text.substring(1, close);
    if (host.isEmpty()) {
      return Parsed.refused("no host");
    }
    Optional<IpAddress> address = IpAddress.parseIpv6(host);
    return address.isEmpty()
        ? Parsed.refused("invalid IPv6 address")
        : url(Family.IPV6, "[" + host + "]", address);
  }

  /** Reads a port, or, after {@code listen}, a range of them; returns what is wrong with it. */
  private Optional<String> port(String written) {
    int dash = purpose == Purpose.LISTEN ? written.indexOf('-') : -1;
    int last = dash < 0 ? 0 : Decimal.port(written.substring(dash + 1));
    int first = Decimal.port(dash < 0 ? written : written.substring(0, dash));
    if (first < 0 || last < 0) {
      return Optional.of("invalid port");
    }
    if (dash >= 0 && first > last) {
      return Optional.of("invalid port range");
    }
    port = first;
    lastPort = dash < 0 ? first : last;
    portText = written;
    return Optional.empty();
  }

  private Parsed<Url> url(Family family, String host, Optional<IpAddress> address) {
    return Parsed.of(new Url(family, host, address, port, lastPort, portText, uri));
  }
}

package dev.nginxlint.value;

import java.util.Optional;

/**
 * The parameter of {@code proxy_pass} when it has no variables, as ngx_http_proxy_pass() reads it.
 *
 * @param secure whether it starts with {@code https://}
 * @param url what follows
 */
public record ProxyUrl(boolean secure, Url url) {

  /** Reads a URL; the refusal is whole, as nginx logs it. */
  public static Parsed<ProxyUrl> parse(String text) {
    boolean plain = text.regionMatches(true, 0, "http://", 0, 7);
    boolean secure = text.regionMatches(true, 0, "https://", 0, 8);
    if (!plain && !secure) {
      return Parsed.refused("invalid URL prefix");
    }
    String rest = text.substring(secure ? 8 : 7);
    Parsed<Url> url = Url.parse(rest, Url.Purpose.PASS, secure ? 443 : 80);
    return url.refusal().isPresent()
        ? Parsed.refused(url.refusal().get() + " in upstream \"" + rest + "\"")
        : Parsed.of(new ProxyUrl(secure, url.value().orElseThrow()));
  }

  /** Returns the scheme as the upstream speaks it: {@code http} or {@code https}. */
  public String scheme() {
    return secure ? "https" : "http";
  }

  /** Returns the URI part, empty where there is none; its mere presence changes what is sent. */
  public String uriPart() {
    return url.uri().orElse("");
  }

  /** Returns {@code $proxy_host}: host and port, as ngx_http_proxy_set_vars(). */
  public String hostHeader() {
    if (url.family() == Url.Family.UNIX) {
      return "localhost";
    }
    boolean usual = !url.hasPort() || url.port() == (secure ? 443 : 80);
    return usual ? url.host() : url.host() + ":" + url.portText();
  }

  /** Returns {@code $proxy_port}, empty for a Unix domain socket. */
  public Optional<String> portText() {
    if (url.family() == Url.Family.UNIX) {
      return Optional.empty();
    }
    return Optional.of(url.hasPort() ? url.portText() : Integer.toString(url.port()));
  }
}

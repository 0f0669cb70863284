package dev.nginxlint.value;

/**
 * The parameter of {@code fastcgi_pass}, {@code uwsgi_pass}, {@code scgi_pass}, {@code grpc_pass}
 * and {@code memcached_pass}: an address, perhaps after a scheme, and never a URI.
 *
 * @param secure whether it starts with the scheme that means TLS
 * @param url the address; its port is 0 where none is written
 */
public record PassUrl(boolean secure, Url url) {

  /**
   * Reads an address.
   *
   * @param plain the scheme that may stand before it, as {@code uwsgi://}; empty where none may
   * @param secure the scheme that means TLS likewise
   * @return a refusal that is whole, as nginx logs it
   */
  public static Parsed<PassUrl> parse(String text, String plain, String secure) {
    boolean tls = !secure.isEmpty() && text.regionMatches(true, 0, secure, 0, secure.length());
    String scheme =
        tls ? secure : text.regionMatches(true, 0, plain, 0, plain.length()) ? plain : "";
    String rest = text.substring(scheme.length());
    Parsed<Url> url = Url.parse(rest, Url.Purpose.ADDRESS, 0);
    return url.refusal().isPresent()
        ? Parsed.refused(url.refusal().get() + " in upstream \"" + rest + "\"")
        : Parsed.of(new PassUrl(tls, url.value().orElseThrow()));
  }

  /** Returns the {@code :authority} that ngx_http_grpc_pass() makes of it. */
  public String authority() {
    if (url.family() == Url.Family.UNIX) {
      return "localhost";
    }
    return url.hasPort() ? url.host() + ":" + url.portText() : url.host();
  }
}

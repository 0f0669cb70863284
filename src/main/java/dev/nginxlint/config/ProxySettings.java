package dev.nginxlint.config;

import dev.nginxlint.value.ComplexValue;
import java.util.Optional;

/**
 * What is in effect for requests that are passed on with {@code proxy_pass}.
 *
 * @param method {@code proxy_method}
 * @param httpVersion {@code proxy_http_version}
 * @param host the value of {@code proxy_set_header Host}
 * @param cache whether answers are cached: {@code proxy_cache}
 * @param convertsHead {@code proxy_cache_convert_head}
 * @param resolver whether names can be looked up while requests run: {@code resolver}
 */
public record ProxySettings(
    Optional<ComplexValue> method,
    Optional<String> httpVersion,
    Optional<ComplexValue> host,
    boolean cache,
    boolean convertsHead,
    boolean resolver) {

  /** nginx's defaults. */
  public static final ProxySettings DEFAULT =
      new ProxySettings(Optional.empty(), Optional.empty(), Optional.empty(), false, true, false);
}

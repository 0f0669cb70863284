package dev.nginxlint.config;

import dev.nginxlint.value.ComplexValue;
import java.util.Optional;

/**
 * What is in effect for requests that are passed on with {@code proxy_pass}.
 *
 * @param method {@code proxy_method}
 * @param httpVersion {@code proxy_http_version}
 * @param cache whether answers are cached: {@code proxy_cache}
 * @param convertsHead {@code proxy_cache_convert_head}
 * @param resolver whether names can be looked up while requests run: {@code resolver}
 */
public record ProxySettings(
    Optional<ComplexValue> method,
    Optional<String> httpVersion,
    HeaderSettings headers,
    boolean cache,
    boolean convertsHead,
    boolean resolver,
    ProxyRedirects redirects,
    AnswerSettings answer) {

  /** nginx's defaults. */
  public static final ProxySettings DEFAULT =
      new ProxySettings(
          Optional.empty(),
          Optional.empty(),
          HeaderSettings.DEFAULT,
          false,
          true,
          false,
          ProxyRedirects.DEFAULT,
          AnswerSettings.DEFAULT);
}

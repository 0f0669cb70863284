package dev.nginxlint.config;

/**
 * What becomes of an upstream's answer.
 *
 * @param interceptErrors whether error pages replace it: {@code proxy_intercept_errors}
 * @param followsAccelRedirect whether {@code X-Accel-Redirect} counts: {@code proxy_ignore_headers}
 * @param hidesLocation whether its Location is left out: {@code proxy_hide_header}
 */
public record AnswerSettings(
    boolean interceptErrors, boolean followsAccelRedirect, boolean hidesLocation) {

  /** nginx's defaults. */
  public static final AnswerSettings DEFAULT = new AnswerSettings(false, true, false);
}

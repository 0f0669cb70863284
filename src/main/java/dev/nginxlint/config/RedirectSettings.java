package dev.nginxlint.config;

/**
 * How a Location header is made whole.
 *
 * @param absolute {@code absolute_redirect}
 * @param withPort {@code port_in_redirect}
 * @param withServerName {@code server_name_in_redirect}
 */
public record RedirectSettings(boolean absolute, boolean withPort, boolean withServerName) {

  /** nginx's defaults. */
  public static final RedirectSettings DEFAULT = new RedirectSettings(true, true, false);
}

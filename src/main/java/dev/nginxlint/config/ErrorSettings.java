package dev.nginxlint.config;

import java.util.List;

/**
 * What becomes of errors.
 *
 * @param recursive {@code recursive_error_pages}
 */
public record ErrorSettings(List<ErrorPage> pages, boolean recursive) {

  /** nginx's defaults. */
  public static final ErrorSettings DEFAULT = new ErrorSettings(List.of(), false);

  public ErrorSettings {
    pages = List.copyOf(pages);
  }
}

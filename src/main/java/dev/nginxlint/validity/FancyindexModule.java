package dev.nginxlint.validity;

/** Directives of the module fancyindex (ngx_http_fancyindex_module.c). */
final class FancyindexModule {
  private FancyindexModule() {}

  /** Sets a directive; returns false when its function is not followed. */
  static boolean set(Setting s) {
    switch (s.form().setter()) {
      case "ngx_fancyindex_conf_set_headerfooter" -> headerOrFooter(s);
      case "ngx_http_fancyindex_ignore" -> ignore(s);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** ngx_fancyindex_conf_set_headerfooter(). */
  private static void headerOrFooter(Setting s) {
    if (s.setOnce(s.value(0))
        && s.words() == 3
        && !s.value(2).equals("subrequest")
        && !s.value(2).equals("local")) {
      s.emerg("invalid-value", 2, "unknown header/footer kind \"" + s.value(2) + "\"");
    }
  }

  /** ngx_http_fancyindex_ignore(). */
  private static void ignore(Setting s) {
    for (int i = 1; i < s.words() && !s.refused(); i++) {
      Regexes.compileOnly(s, i, s.value(i), true);
    }
  }
}

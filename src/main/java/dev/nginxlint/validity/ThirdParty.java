package dev.nginxlint.validity;

/** Finds the set functions of modules that are not nginx's own. */
final class ThirdParty {
  private ThirdParty() {}

  /** Sets a directive; returns false when its function is none of these. */
  static boolean set(Setting s) {
    switch (s.form().module()) {
      case "lua" -> {
        return LuaModule.set(s);
      }
      case "echo" -> echo(s);
      case "headers-more" -> MoreHeaders.set(s);
      case "subs-filter" -> {
        return SubsFilter.set(s);
      }
      case "fancyindex" -> {
        return fancyindex(s);
      }
      case "geoip2" -> {
        return Geoip2.set(s);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** ngx_http_echo_helper(): every parameter may have variables. */
  private static void echo(Setting s) {
    for (int i = 1; i < s.words() && !s.refused(); i++) {
      Script.compile(s, i);
    }
    boolean filter = s.value(0).endsWith("_body") && !s.value(0).contains("request");
    if (!filter && s.scope().is("location")) {
      LocationConf.of(s.scope()).handler = s.value(0);
    }
  }

  private static boolean fancyindex(Setting s) {
    switch (s.form().setterName()) {
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

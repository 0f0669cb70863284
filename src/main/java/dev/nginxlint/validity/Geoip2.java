package dev.nginxlint.validity;

import dev.nginxlint.value.Numbers;

/** The module geoip2: a database, and the variables that are read from it. */
final class Geoip2 {
  private Geoip2() {}

  static boolean set(Setting s) {
    switch (s.form().setter()) {
      case "ngx_http_geoip2", "ngx_stream_geoip2" -> database(s);
      case "ngx_http_geoip2_proxy" -> ClientDirectives.geoipProxy(s);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** ngx_http_geoip2(), but for what is in the file. */
  private static void database(Setting s) {
    String path = s.value(1);
    if (path.startsWith("/") && !s.scope().set("geoip2 " + path)) {
      s.emerg("duplicate-directive", 1, "Duplicate GeoIP2 mmdb - " + path);
    }
  }

  /** ngx_http_geoip2_parse_config(). */
  static void line(Setting s) {
    String first = s.value(0);
    if (first.startsWith("$")) {
      variable(s);
    } else if (!first.equals("auto_reload")) {
      s.emerg("invalid-value", 0, "invalid setting \"" + first + "\"");
    } else if (s.words() != 2) {
      s.emerg("parameter-count", "invalid number of arguments for auto_reload");
    } else if (Numbers.seconds(s.value(1)) == Numbers.ERROR) {
      s.emerg("invalid-value", 1, "invalid interval for auto_reload");
    }
  }

  /** ngx_http_geoip2_add_variable_geodata(). */
  private static void variable(Setting s) {
    boolean hasDefault = false;
    boolean hasSource = false;
    boolean metadata = s.words() > 1 && s.value(1).equals("metadata");
    for (int i = 1; i < s.words() && !metadata && s.value(i).indexOf('=') >= 0; i++) {
      String value = s.value(i);
      String of = " for  \"" + s.value(0) + "\"";
      if (value.startsWith("default=") && value.length() > 8) {
        if (hasDefault) {
          s.emerg("duplicate-value", i, "default has already been declared" + of);
        }
        hasDefault = true;
      } else if (value.startsWith("source=") && value.length() > 7) {
        if (hasSource) {
          s.emerg("duplicate-value", i, "source has already been declared" + of);
        } else if (!value.startsWith("$", 7)) {
          s.emerg(
              "invalid-variable", i, "invalid source variable name \"" + value.substring(7) + "\"");
        } else {
          Script.compile(s, i, value.substring(7));
        }
        hasSource = true;
      } else {
        s.emerg("invalid-value", i, "invalid setting \"" + value + "\" for \"" + s.value(0) + "\"");
      }
      if (s.refused()) {
        return;
      }
    }
    Variables.of(s).define(s, 0, s.value(0).substring(1));
  }
}

package dev.nginxlint.validity;

import dev.nginxlint.value.Numbers;
import java.util.HashSet;
import java.util.Set;

/** The lines of geoip2{} (ngx_http_geoip2_module.c, ngx_stream_geoip2_module.c). */
final class GeoIp2Block {
  private GeoIp2Block() {}

  /** ngx_http_geoip2_parse_config(). */
  static void line(Setting s) {
    String first = s.value(0);
    if (first.startsWith("$")) {
      variable(s, first.substring(1));
    } else if (!first.equals("auto_reload")) {
      s.emerg("invalid-value", 0, "invalid setting \"" + first + "\"");
    } else if (s.words() != 2) {
      s.emerg("parameter-count", "invalid number of arguments for auto_reload");
    } else if (Numbers.seconds(s.value(1)) == Numbers.ERROR) {
      s.emerg("invalid-value", 1, "invalid interval for auto_reload \"" + s.value(1) + "\"");
    }
  }

  /** ngx_http_geoip2_add_variable(). */
  private static void variable(Setting s, String name) {
    boolean metadata = s.words() > 1 && s.value(1).equals("metadata");
    Set<String> seen = new HashSet<>();
    for (int i = 1; i < s.words() && !metadata && s.value(i).indexOf('=') >= 0; i++) {
      if (!setting(s, i, name, seen)) {
        return;
      }
    }
    Variables.of(s).define(s, 0, name);
  }

  private static boolean setting(Setting s, int word, String name, Set<String> seen) {
    String value = s.value(word);
    String key = value.substring(0, value.indexOf('='));
    String given = value.substring(value.indexOf('=') + 1);
    String refusal = "";
    if (given.isEmpty() || !(key.equals("default") || key.equals("source"))) {
      refusal = "invalid setting \"" + value + "\" for \"$" + name + "\"";
    } else if (!seen.add(key)) {
      refusal = key + " has already been declared for  \"$" + name + "\"";
    } else if (key.equals("source") && !given.startsWith("$")) {
      refusal = "invalid source variable name \"" + given + "\"";
    }
    if (!refusal.isEmpty()) {
      s.emerg("invalid-value", word, refusal);
      return false;
    }
    return key.equals("default") || Script.compile(s, word, given).isPresent();
  }
}

package dev.nginxlint.validity;

import dev.nginxlint.value.Numbers;

/** The directives open_file_cache and open_log_file_cache. */
final class OpenFileCaches {
  private OpenFileCaches() {}

  /** ngx_http_core_open_file_cache(). */
  static void files(Setting s) {
    set(s, "the \"max\" parameter");
  }

  /** ngx_http_log_open_file_cache(), ngx_stream_log_open_file_cache(). */
  static void logs(Setting s) {
    set(s, "\"max\" parameter");
  }

  private static void set(Setting s, String max) {
    String directive = s.value(0);
    if (!s.setOnce(directive)) {
      return;
    }
    boolean logs = directive.equals("open_log_file_cache");
    boolean off = false;
    long size = 0;
    for (int i = 1; i < s.words(); i++) {
      String value = s.value(i);
      boolean valid;
      if (value.startsWith("max=")) {
        size = Numbers.integer(value.substring(4));
        valid = logs ? size != Numbers.ERROR : size > 0;
      } else if (value.startsWith("inactive=")) {
        valid = Numbers.seconds(value.substring(9)) != Numbers.ERROR;
      } else if (logs && value.startsWith("min_uses=")) {
        valid = Numbers.integer(value.substring(9)) != Numbers.ERROR;
      } else if (logs && value.startsWith("valid=")) {
        valid = Numbers.seconds(value.substring(6)) != Numbers.ERROR;
      } else {
        off |= value.equals("off");
        valid = value.equals("off");
      }
      if (!valid) {
        s.emerg(
            "invalid-parameter", i, "invalid \"" + directive + "\" parameter \"" + value + "\"");
        return;
      }
    }
    if (!off && size == 0) {
      s.emerg("invalid-parameter", "\"" + directive + "\" must have " + max);
    }
  }
}

package dev.nginxlint.validity;

import dev.nginxlint.value.Numbers;

/** The directive error_log (src/core/ngx_log.c). */
final class ErrorLog {
  private static final String LEVELS = "emerg|alert|crit|error|warn|notice|info|debug";
  private static final String DEBUG_LEVELS =
      "debug_core|debug_alloc|debug_mutex|debug_event|debug_http|debug_mail|debug_stream";

  private ErrorLog() {}

  /** ngx_log_set_log(). */
  static void set(Setting s) {
    String target = s.value(1);
    if (target.startsWith("memory:")) {
      memory(s, target.substring(7));
    } else if (target.startsWith("syslog:")) {
      Syslog.check(s);
    }
    if (!s.refused()) {
      levels(s);
    }
  }

  private static void memory(Setting s, String text) {
    long size = Numbers.size(text);
    // "MEMLOG  :", a line feed, two numbers, the name of the file, and one message.
    int needed = 11 + s.directive().terminator().file().path().length() + 20 + 20 + 2048;
    if (size < needed) {
      s.emerg("invalid-value", 1, "invalid buffer size \"" + text + "\"");
    }
  }

  /** ngx_log_set_levels(): one level, or levels of debugging. */
  private static void levels(Setting s) {
    boolean level = false;
    boolean debug = false;
    for (int i = 2; i < s.words() && !s.refused(); i++) {
      String value = s.value(i);
      if (isIn(LEVELS, value)) {
        if (level || debug) {
          s.emerg("invalid-value", i, "duplicate log level \"" + value + "\"");
        }
        level = true;
      } else if (isIn(DEBUG_LEVELS, value) && !level) {
        debug = true;
      } else {
        s.emerg("invalid-value", i, "invalid log level \"" + value + "\"");
      }
    }
  }

  private static boolean isIn(String table, String value) {
    return value.indexOf('|') < 0 && ("|" + table + "|").contains("|" + value + "|");
  }
}

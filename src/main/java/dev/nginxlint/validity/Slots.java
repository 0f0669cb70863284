package dev.nginxlint.validity;

import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.Numbers;

/**
 * The set functions that many directives share: ngx_conf_set_flag_slot() and its kind
 * (src/core/ngx_conf_file.c).
 */
final class Slots {
  private Slots() {}

  /** Sets a directive whose setter is a slot function; returns false when it is none. */
  static boolean set(Setting s) {
    switch (s.form().setter()) {
      case "flag" -> flag(s);
      case "str", "access", "path" -> string(s);
      case "num" -> number(s);
      case "size" -> checked(s, "invalid value", Numbers.size(value(s)));
      case "off" -> checked(s, "invalid value", Numbers.offset(value(s)));
      case "msec" -> checked(s, "invalid value", Numbers.milliseconds(value(s)));
      case "sec" -> checked(s, "invalid value", Numbers.seconds(value(s)));
      case "bufs" -> buffers(s);
      case "enum" -> enumeration(s);
      case "bitmask" -> bitmask(s);
      case "str_array", "keyval" -> {}
      case "complex", "complex_zero", "complex_size", "predicate" -> ScriptSlots.set(s);
      case "stream_complex", "stream_complex_zero", "stream_complex_size" -> ScriptSlots.set(s);
      default -> {
        return false;
      }
    }
    if (!s.refused()) {
      PostHandlers.check(s);
      deprecated(s);
    }
    return true;
  }

  private static String value(Setting s) {
    return s.words() > 1 ? s.value(1) : "";
  }

  /**
   * Marks the field of the directive as set; where the data does not tell the field, nothing is a
   * duplicate.
   */
  static boolean once(Setting s) {
    String field = s.form().field();
    return field.isEmpty() || s.setOnce(field);
  }

  private static void flag(Setting s) {
    if (once(s)) {
      onOrOff(s);
    }
  }

  /** Checks the value of a flag. */
  static void onOrOff(Setting s) {
    String value = value(s);
    if (!Ascii.same(value, "on") && !Ascii.same(value, "off")) {
      s.emerg(
          "invalid-value",
          1,
          "invalid value \""
              + value
              + "\" in \""
              + s.value(0)
              + "\" directive, it must be \"on\" or \"off\"");
    }
  }

  private static void string(Setting s) {
    if (once(s)) {
      switch (s.form().setter()) {
        case "access" -> FileSlots.access(s);
        case "path" -> FileSlots.path(s);
        default -> {}
      }
    }
  }

  private static void number(Setting s) {
    if (!once(s)) {
      return;
    }
    long value = Numbers.integer(value(s));
    if (value == Numbers.ERROR) {
      s.answer("invalid-value", "invalid number");
      return;
    }
    String bounds = s.form().table();
    int dots = bounds.indexOf("..");
    if (dots >= 0) {
      bounds(s, value, bounds.substring(0, dots), bounds.substring(dots + 2));
    }
  }

  /** ngx_conf_check_num_bounds(). */
  private static void bounds(Setting s, long value, String low, String high) {
    if (high.isEmpty()) {
      if (value < Long.parseLong(low)) {
        s.emerg("invalid-value", 1, "value must be equal to or greater than " + low);
      }
    } else if (value < Long.parseLong(low) || value > Long.parseLong(high)) {
      s.emerg("invalid-value", 1, "value must be between " + low + " and " + high);
    }
  }

  private static void checked(Setting s, String text, long value) {
    if (once(s) && value == Numbers.ERROR) {
      s.answer("invalid-value", text);
    }
  }

  private static void buffers(Setting s) {
    if (once(s) && (Numbers.integer(s.value(1)) <= 0 || Numbers.size(s.value(2)) <= 0)) {
      s.answer("invalid-value", "invalid value");
    }
  }

  /** ngx_conf_set_enum_slot(). */
  static void enumeration(Setting s) {
    if (once(s) && !in(s.form().table(), value(s))) {
      s.emerg("invalid-value", 1, "invalid value \"" + value(s) + "\"");
    }
  }

  private static void bitmask(Setting s) {
    String table = s.form().table();
    for (int i = 1; i < s.words(); i++) {
      String value = s.value(i);
      if (!in(table, value)) {
        s.emerg("invalid-value", i, "invalid value \"" + value + "\"");
        return;
      }
      if (!s.scope().set(s.form().field() + " " + Ascii.lowerCase(value))) {
        s.warn("duplicate-value", "duplicate value \"" + value + "\"");
      }
    }
  }

  /** ngx_conf_deprecated(). */
  static void deprecated(Setting s) {
    String instead = s.form().post("deprecated");
    if (!instead.isEmpty()) {
      s.warn(
          "deprecated-directive",
          "the \""
              + s.value(0)
              + "\" directive is deprecated, use the \""
              + instead
              + "\" directive instead");
    }
  }

  /** Says whether a table {@code a|b|c} has a value; ngx_strcasecmp() does not look at case. */
  static boolean in(String table, String value) {
    int at = 0;
    while (at <= table.length()) {
      int bar = table.indexOf('|', at);
      int end = bar < 0 ? table.length() : bar;
      if (end - at == value.length() && Ascii.same(table.substring(at, end), value)) {
        return true;
      }
      at = end + 1;
    }
    return false;
  }
}

package dev.nginxlint.validity;

import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.Numbers;

/** Directives of the module nchan that take words from a list (nchan_setup.c). */
final class NchanModule {
  private static final String WEBSOCKET = "websocket|ws|websockets";
  private static final String SUBSCRIBERS =
      "longpoll|long-poll|poll|interval-poll|intervalpoll|http|http-raw-stream|chunked"
          + "|http-chunked|multipart|multipart/mixed|http-multipart|multipart-mixed|eventsource"
          + "|event-source|es|sse|none|off|disabled|"
          + WEBSOCKET;

  /** The field for the size of its shared memory. */
  static final String SIZE = "nchan main:shm_size";

  private NchanModule() {}

  /** Sets a directive; returns false when its function is not followed. */
  static boolean set(Setting s) {
    switch (s.form().setter()) {
      case "nchan_publisher_directive" -> words(s, "http|" + WEBSOCKET);
      case "nchan_subscriber_directive" -> words(s, SUBSCRIBERS);
      case "nchan_pubsub_directive" -> words(s, SUBSCRIBERS);
      case "nchan_group_directive" -> words(s, "get|set|delete|off");
      case "nchan_subscriber_first_message_directive" -> firstMessage(s);
      case "nchan_conf_set_size_slot" -> size(s);
      case "nchan_set_pub_channel_id",
          "nchan_set_sub_channel_id",
          "nchan_set_pubsub_channel_id",
          "nchan_set_channel_events_channel_id",
          "nchan_subscriber_last_message_id" ->
          values(s);
      case "nchan_ignore_obsolete_setting" ->
          s.warn(
              "obsolete-directive",
              "ignoring obsolete nchan config directive '" + s.value(0) + "'.");
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void words(Setting s, String known) {
    for (int i = 1; i < s.words() && !s.refused(); i++) {
      if (!startsOne(known, s.value(i))) {
        s.emerg("invalid-value", i, "invalid " + s.value(0) + " value: " + s.value(i));
      }
    }
    if (!s.refused()) {
      LocationConf.of(s.scope()).handler = s.value(0);
    }
  }

  /** nchan_strmatch(): only as much is compared as was written, so that a start will do. */
  private static boolean startsOne(String known, String value) {
    return value.indexOf('|') < 0 && ("|" + known).contains("|" + Ascii.lowerCase(value));
  }

  /** nchan_conf_set_size_slot(). */
  private static void size(Setting s) {
    if (s.setOnce(SIZE) && size(s.value(1)) < 0) {
      s.answer("invalid-value", "invalid value");
    }
  }

  /** nchan_parse_size(): a size that may have decimals, {@code 1.5M}; -1 for none. */
  private static double size(String text) {
    String unit = text.isEmpty() ? "" : text.substring(text.length() - 1);
    double scale =
        switch (unit) {
          case "k", "K" -> 1 << 10;
          case "m", "M" -> 1 << 20;
          case "g", "G" -> 1 << 30;
          default -> 1;
        };
    String number = scale == 1 ? text : text.substring(0, text.length() - 1);
    int dot = number.indexOf('.');
    String whole = dot < 0 ? number : number.substring(0, dot);
    String decimals = dot < 0 ? "" : number.substring(dot + 1);
    if (number.isEmpty() || !areDigits(whole) || !areDigits(decimals)) {
      return -1;
    }
    double size = Double.parseDouble("0" + whole + "." + decimals + "0") * scale;
    return size > Long.MAX_VALUE ? -1 : size;
  }

  private static boolean areDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** shm_create(): the memory is at least 8 pages. */
  static void end(BlockEnd http, Scope scope) {
    Setting setting = scope.inherited(SIZE).orElseThrow();
    if (size(setting.value(1)) <= 7 * Zones.PAGE) {
      http.later(setting.directive())
          .warn("invalid-value", "The push_max_reserved_memory value must be at least 32KiB");
    }
  }

  /** nchan_set_complex_value_array(): every parameter may have variables. */
  private static void values(Setting s) {
    for (int i = 1; i < s.words() && !s.refused(); i++) {
      Script.compile(s, i);
    }
  }

  private static void firstMessage(Setting s) {
    String value = s.value(1);
    if (Slots.in("oldest|newest", value)) {
      return;
    }
    long number = Numbers.integer(value.startsWith("-") ? value.substring(1) : value);
    String message =
        "invalid " + s.value(0) + " value: " + value + ", must be 'oldest', 'newest', or a number";
    if (number == Numbers.ERROR) {
      s.emerg("invalid-value", 1, message);
    } else if (number > 32) {
      s.emerg("invalid-value", 1, message + " between -32 and 32");
    }
  }
}

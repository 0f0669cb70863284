package dev.nginxlint.validity;

import dev.nginxlint.value.Numbers;

/** Directives of the module nchan that take words from a list (nchan_setup.c). */
final class NchanModule {
  private static final String WEBSOCKET = "websocket|ws|websockets";
  private static final String SUBSCRIBERS =
      "longpoll|long-poll|poll|interval-poll|intervalpoll|http|http-raw-stream|chunked"
          + "|http-chunked|multipart|multipart/mixed|http-multipart|multipart-mixed|eventsource"
          + "|event-source|es|sse|none|off|disabled|"
          + WEBSOCKET;

  private NchanModule() {}

  /** Sets a directive; returns false when its function is not followed. */
  static boolean set(Setting s) {
    switch (s.form().setterName()) {
      case "nchan_publisher_directive" -> words(s, "http|" + WEBSOCKET);
      case "nchan_subscriber_directive" -> words(s, SUBSCRIBERS);
      case "nchan_pubsub_directive" -> words(s, SUBSCRIBERS);
      case "nchan_group_directive" -> words(s, "get|set|delete|off");
      case "nchan_subscriber_first_message_directive" -> firstMessage(s);
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
      if (!Slots.in(known, s.value(i))) {
        s.emerg("invalid-value", i, "invalid " + s.value(0) + " value: " + s.value(i));
      }
    }
    if (!s.refused()) {
      LocationConf.of(s.scope()).handler = s.value(0);
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

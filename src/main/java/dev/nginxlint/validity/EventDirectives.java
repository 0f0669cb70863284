package dev.nginxlint.validity;

import dev.nginxlint.value.Numbers;
import java.util.Optional;

/** The directives of events{} (src/event/ngx_event.c). */
final class EventDirectives {
  private EventDirectives() {}

  static void set(Setting s) {
    switch (s.form().setter()) {
      case "ngx_events_block" -> {
        if (s.setOnce("events")) {
          s.scope().set("modules_used");
        }
      }
      case "ngx_event_connections" -> connections(s);
      case "ngx_event_use" -> use(s);
      case "ngx_event_debug_connection" -> debugConnection(s);
      default -> {}
    }
  }

  /** ngx_event_connections(). */
  private static void connections(Setting s) {
    if (!s.setOnce("worker_connections")) {
      return;
    }
    long number = Numbers.integer(s.value(1));
    if (number == Numbers.ERROR) {
      s.emerg("invalid-value", 1, "invalid number \"" + s.value(1) + "\"");
    } else {
      EventConf.of(s.scope()).connections = number;
    }
  }

  /** ngx_event_use(); the methods are those of Linux. */
  private static void use(Setting s) {
    if (s.scope().isSet("use")) {
      s.answer("duplicate-directive", "is duplicate");
      return;
    }
    switch (s.value(1)) {
      case "epoll", "poll", "select", "event_core" -> s.scope().set("use");
      default -> s.emerg("invalid-value", 1, "invalid event type \"" + s.value(1) + "\"");
    }
  }

  /** ngx_event_debug_connection(): a network, or a host that only the machine can look up. */
  private static void debugConnection(Setting s) {
    String value = s.value(1);
    Optional<Cidr> network = Cidr.parse(value);
    if (network.isPresent() && network.get().lowBits()) {
      s.warn("low-address-bits", "low address bits of " + value + " are meaningless");
    } else if (network.isEmpty() && !value.equals("unix:") && HostNames.neverFound(value)) {
      s.emerg("unknown-host", 1, "host not found in debug_connection \"" + value + "\"");
    }
  }
}

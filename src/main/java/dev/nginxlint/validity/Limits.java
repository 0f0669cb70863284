package dev.nginxlint.validity;

import dev.nginxlint.value.Numbers;
import java.util.Optional;

/**
 * Limits of connections and requests (ngx_http_limit_conn_module.c, ngx_http_limit_req_module.c).
 */
final class Limits {
  private Limits() {}

  /** ngx_http_limit_conn_zone(), ngx_http_limit_req_zone(). */
  static void zone(Setting s) {
    if (Script.compile(s, 1).isEmpty()) {
      return;
    }
    Optional<ZoneParameter> zone = Optional.empty();
    boolean rate = s.value(0).equals("limit_req_zone");
    for (int i = 2; i < s.words(); i++) {
      String value = s.value(i);
      if (value.startsWith("zone=")) {
        zone = ZoneParameter.of(s, i, "zone=");
      } else if (rate && value.startsWith("rate=")) {
        rate(s, i);
      } else {
        Balancers.invalidParameter(s, i);
      }
      if (s.refused()) {
        return;
      }
    }
    if (zone.isEmpty() || zone.get().name().isEmpty()) {
      missingZone(s);
      return;
    }
    define(s, zone.get());
  }

  private static void rate(Setting s, int word) {
    String rate = s.value(word);
    String number =
        rate.endsWith("r/s") || rate.endsWith("r/m") ? rate.substring(0, rate.length() - 3) : rate;
    if (number.length() < 5 || Numbers.integer(number.substring(5)) <= 0) {
      s.emerg("invalid-parameter", word, "invalid rate \"" + rate + "\"");
    }
  }

  private static void define(Setting s, ZoneParameter parameter) {
    Optional<Zone> zone = Zones.add(s, parameter.name(), parameter.size(), s.form().module());
    if (zone.isEmpty()) {
      return;
    }
    if (zone.get().isBound()) {
      s.emerg(
          "conflicting-zone",
          s.value(0)
              + " \""
              + parameter.name()
              + "\" is already bound to key \""
              + zone.get().bound()
              + "\"");
    }
    zone.get().bind(s.value(1));
  }

  private static void missingZone(Setting s) {
    s.emerg("missing-parameter", "\"" + s.value(0) + "\" must have \"zone\" parameter");
  }

  /** ngx_http_limit_conn(). */
  static void conn(Setting s) {
    Optional<Zone> zone = Zones.add(s, s.value(1), 0, s.form().module());
    if (zone.isEmpty() || !s.setOnce(s.form().module() + " limit " + s.value(1))) {
      return;
    }
    long number = Numbers.integer(s.value(2));
    if (number <= 0) {
      s.emerg("invalid-value", 2, "invalid number of connections \"" + s.value(2) + "\"");
    } else if (number > 65535) {
      s.emerg("invalid-value", 2, "connection limit must be less 65536");
    }
  }

  /** ngx_http_limit_req(). */
  static void req(Setting s) {
    Optional<Zone> zone = Optional.empty();
    for (int i = 1; i < s.words(); i++) {
      String value = s.value(i);
      String given = value.substring(value.indexOf('=') + 1);
      if (value.startsWith("zone=")) {
        zone = Zones.add(s, given, 0, s.form().module());
      } else if (value.startsWith("burst=") || value.startsWith("delay=")) {
        if (Numbers.integer(given) <= 0) {
          s.emerg(
              "invalid-parameter",
              i,
              "invalid " + value.substring(0, 5) + " value \"" + value + "\"");
        }
      } else if (!value.equals("nodelay")) {
        Balancers.invalidParameter(s, i);
      }
      if (s.refused()) {
        return;
      }
    }
    if (zone.isEmpty()) {
      missingZone(s);
    } else {
      s.setOnce(s.form().module() + " limit " + zone.get().name());
    }
  }
}

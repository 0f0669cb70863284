package dev.nginxlint.validity;

import dev.nginxlint.value.Numbers;
import java.util.Optional;

/** Directives of the module dav-ext (ngx_http_dav_ext_module.c). */
final class DavExtModule {
  private DavExtModule() {}

  /** Sets a directive; returns false when its function is not followed. */
  static boolean set(Setting s) {
    switch (s.form().setter()) {
      case "ngx_http_dav_ext_lock_zone" -> lockZone(s);
      case "ngx_http_dav_ext_lock" -> lock(s);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** ngx_http_dav_ext_lock_zone(). */
  private static void lockZone(Setting s) {
    Optional<ZoneParameter> zone = Optional.empty();
    for (int i = 1; i < s.words() && !s.refused(); i++) {
      String value = s.value(i);
      if (value.startsWith("zone=")) {
        zone = ZoneParameter.of(s, i, "zone=");
      } else if (!value.startsWith("timeout=")) {
        Balancers.invalidParameter(s, i);
      } else if (Numbers.seconds(value.substring(8)) <= 0) {
        s.emerg("invalid-parameter", i, "invalid timeout value \"" + value + "\"");
      }
    }
    if (s.refused()) {
      return;
    }
    if (zone.isEmpty() || zone.get().name().isEmpty()) {
      missingZone(s);
      return;
    }
    String name = zone.get().name();
    Zones.define(s, name, zone.get().size(), "dav-ext", "duplicate zone \"" + name + "\"");
  }

  /** ngx_http_dav_ext_lock(). */
  private static void lock(Setting s) {
    if (!s.setOnce("dav-ext shm_zone")) {
      return;
    }
    for (int i = 1; i < s.words() && !s.refused(); i++) {
      if (s.value(i).startsWith("zone=")) {
        Zones.add(s, s.value(i).substring(5), 0, "dav-ext");
      } else {
        Balancers.invalidParameter(s, i);
      }
    }
  }

  private static void missingZone(Setting s) {
    s.emerg("missing-parameter", "\"" + s.value(0) + "\" must have \"zone\" parameter");
  }
}

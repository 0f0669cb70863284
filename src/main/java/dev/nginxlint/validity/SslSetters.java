package dev.nginxlint.validity;

import dev.nginxlint.value.Numbers;
import java.util.Optional;

/** The set functions of ssl (ngx_http_ssl_module.c, and those of mail and stream alike). */
final class SslSetters {
  private SslSetters() {}

  /** ngx_http_ssl_enable(). */
  static void enable(Setting s) {
    if (s.setOnce(s.form().module() + " enable")) {
      Slots.onOrOff(s);
      Slots.deprecated(s);
    }
  }

  /** ngx_http_ssl_session_cache(). */
  static void sessionCache(Setting s) {
    for (int i = 1; i < s.words(); i++) {
      String value = s.value(i);
      if (value.equals("off") || value.equals("none") || value.equals("builtin")) {
        continue;
      }
      boolean valid;
      if (value.startsWith("builtin:") && value.length() > 8) {
        valid = Numbers.integer(value.substring(8)) != Numbers.ERROR;
      } else {
        valid = shared(s, i, "session cache", s.form().module());
      }
      if (s.refused()) {
        return;
      }
      if (!valid) {
        s.emerg("invalid-value", i, "invalid session cache \"" + value + "\"");
        return;
      }
    }
  }

  /** ngx_http_ssl_ocsp_cache(). */
  static void ocspCache(Setting s) {
    if (!s.setOnce(s.form().module() + " ocsp_cache") || s.value(1).equals("off")) {
      return;
    }
    if (!shared(s, 1, "OCSP cache", s.form().module() + " ocsp") && !s.refused()) {
      s.emerg("invalid-value", 1, "invalid OCSP cache \"" + s.value(1) + "\"");
    }
  }

  /** A zone, {@code shared:NAME:SIZE}; returns false for what is none. */
  private static boolean shared(Setting s, int word, String cache, String use) {
    String value = s.value(word);
    if (!value.startsWith("shared:") || value.length() == 7) {
      return false;
    }
    ZoneParameter zone = ZoneParameter.parse(value.substring(7));
    if (zone.name().isEmpty() || zone.size() == Numbers.ERROR) {
      return false;
    }
    if (zone.size() < 8 * Zones.PAGE) {
      s.emerg("invalid-zone-size", word, cache + " \"" + value + "\" is too small");
      return false;
    }
    Optional<Zone> added = Zones.add(s, zone.name(), zone.size(), use);
    return added.isPresent();
  }

  /** ngx_http_ssl_password_file(): the file is read at once. */
  static void passwordFile(Setting s) {
    s.setOnce(s.form().module() + " passwords");
  }
}

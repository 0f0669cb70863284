package dev.nginxlint.validity;

import dev.nginxlint.value.Numbers;
import java.util.Optional;

/** Set functions of modules that Debian packages with nginx. */
final class PackagedModules {
  private PackagedModules() {}

  /** Sets a directive; returns false when its function is not followed. */
  static boolean set(Setting s) {
    if (s.value(0).endsWith("_cache_purge") && isLoaded(s, "cache-purge")) {
      // The commercial nginx has directives of the same names.
      CachePurge.set(s);
      return true;
    }
    return s.form().module().equals("nchan") ? NchanModule.set(s) : function(s);
  }

  private static boolean isLoaded(Setting s, String module) {
    NginxBuild build = s.cycle().build();
    return s.form().module().equals(module) || (build.modules().isPresent() && build.has(module));
  }

  private static boolean function(Setting s) {
    switch (s.form().setterName()) {
      case "ngx_http_dav_ext_lock_zone" -> davLockZone(s);
      case "ngx_http_dav_ext_lock" -> davLock(s);
      case "ngx_http_upload_progress" -> uploadProgress(s);
      case "ngx_http_upload_progress_template" -> uploadTemplate(s);
      case "ngx_http_track_uploads" -> trackUploads(s);
      case "ngx_http_report_uploads" -> Zones.add(s, s.value(1), 0, "upload-progress");
      case "ngx_http_upstream_fair_set_shm_size" -> fairSize(s);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** ngx_http_dav_ext_lock_zone(). */
  private static void davLockZone(Setting s) {
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
    define(s, name, zone.get().size(), "dav-ext", "duplicate zone \"" + name + "\"");
  }

  /** ngx_http_dav_ext_lock(). */
  private static void davLock(Setting s) {
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

  private static void define(Setting s, String name, long size, String use, String twice) {
    Optional<Zone> zone = Zones.add(s, name, size, use);
    if (zone.isEmpty()) {
      return;
    }
    if (zone.get().isBound()) {
      s.emerg("conflicting-zone", twice);
    }
    zone.get().bind(use);
  }

  /** ngx_http_upload_progress(). */
  private static void uploadProgress(Setting s) {
    String name = s.value(1);
    long size = Numbers.size(s.value(2));
    if (size == Numbers.ERROR) {
      s.emerg("invalid-zone-size", 2, "invalid size of track_uploads \"" + s.value(2) + "\"");
    } else if (size < 8 * Zones.PAGE) {
      s.emerg("invalid-zone-size", 2, "track_uploads \"" + name + "\" is too small");
    } else {
      String twice = "track_uploads \"" + name + "\" is already created";
      define(s, name, size, "upload-progress", twice);
    }
  }

  /** ngx_http_upload_progress_template(): a state, or its first two letters, and its text. */
  private static void uploadTemplate(Setting s) {
    switch (s.value(1)) {
      case "starting", "st", "error", "er", "done", "do", "uploading", "up" -> Script.compile(s, 2);
      default -> s.emerg("invalid-value", 1, "unknown state \"" + s.value(1) + "\"");
    }
  }

  /** ngx_http_track_uploads(). */
  private static void trackUploads(Setting s) {
    if (Zones.add(s, s.value(1), 0, "upload-progress").isEmpty()) {
      return;
    }
    if (Numbers.seconds(s.value(2)) == Numbers.ERROR) {
      s.emerg("invalid-value", 2, "track_uploads \"" + s.value(1) + "\" timeout value invalid");
    } else if (LocationConf.of(s.scope()).handler.isEmpty() && s.scope().directive().isPresent()) {
      s.answer(
          "misplaced-directive",
          "track_upload should be the last directive in the location, after either proxy_pass or"
              + " fastcgi_pass");
    }
  }

  /** ngx_http_upstream_fair_set_shm_size(). */
  private static void fairSize(Setting s) {
    long size = Numbers.size(s.value(1));
    if (size == Numbers.ERROR) {
      s.emerg("invalid-value", 1, "Invalid memory area size `" + s.value(1) + "'");
    } else if (size <= 7 * Zones.PAGE) {
      s.warn("invalid-value", "The upstream_fair_shm_size value must be at least 32KiB");
    }
  }
}

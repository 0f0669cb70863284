package dev.nginxlint.validity;

import dev.nginxlint.value.Numbers;

/** Directives of the module upload-progress (ngx_http_uploadprogress_module.c). */
final class UploadProgressModule {
  private UploadProgressModule() {}

  /** Sets a directive; returns false when its function is not followed. */
  static boolean set(Setting s) {
    switch (s.form().setter()) {
      case "ngx_http_upload_progress" -> zone(s);
      case "ngx_http_upload_progress_template" -> template(s);
      case "ngx_http_track_uploads" -> track(s);
      case "ngx_http_report_uploads" -> Zones.add(s, s.value(1), 0, "upload-progress");
      default -> {
        return false;
      }
    }
    return true;
  }

  /** ngx_http_upload_progress(). */
  private static void zone(Setting s) {
    String name = s.value(1);
    long size = Numbers.size(s.value(2));
    if (size == Numbers.ERROR) {
      s.emerg("invalid-zone-size", 2, "invalid size of track_uploads \"" + s.value(2) + "\"");
    } else if (size < 8 * Zones.PAGE) {
      s.emerg("invalid-zone-size", 2, "track_uploads \"" + name + "\" is too small");
    } else {
      String twice = "track_uploads \"" + name + "\" is already created";
      Zones.define(s, name, size, "upload-progress", twice);
    }
  }

  /** ngx_http_upload_progress_template(): a state, or its first two letters, and its text. */
  private static void template(Setting s) {
    switch (s.value(1)) {
      case "starting", "st", "error", "er", "done", "do", "uploading", "up" -> Script.compile(s, 2);
      default -> s.emerg("invalid-value", 1, "unknown state \"" + s.value(1) + "\"");
    }
  }

  /** ngx_http_track_uploads(). */
  private static void track(Setting s) {
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
}

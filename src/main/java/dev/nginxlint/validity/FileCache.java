package dev.nginxlint.validity;

import dev.nginxlint.value.Numbers;
import java.util.Optional;

/** Caches in files: *_cache_path and *_cache_valid (src/http/ngx_http_file_cache.c). */
final class FileCache {
  /** What a zone is bound to that is for a cache. */
  static final String ZONE = "cache";

  private FileCache() {}

  /** ngx_http_file_cache_set_slot(). */
  static void path(Setting s) {
    ZoneParameter zone = new ZoneParameter("", 0);
    for (int i = 2; i < s.words(); i++) {
      if (s.value(i).startsWith("keys_zone=")) {
        zone = keysZone(s, i);
      } else if (s.value(i).startsWith("levels=")) {
        levels(s, i);
      } else {
        parameter(s, i);
      }
      if (s.refused()) {
        return;
      }
    }
    if (zone.name().isEmpty() || zone.size() == 0) {
      s.emerg("missing-parameter", "\"" + s.value(0) + "\" must have \"keys_zone\" parameter");
    } else if (Paths.add(s, s.value(1), true)) {
      bind(s, zone);
    }
  }

  private static void bind(Setting s, ZoneParameter zone) {
    Optional<Zone> added = Zones.add(s, zone.name(), zone.size(), s.form().module());
    if (added.isPresent()) {
      if (added.get().isBound()) {
        s.emerg("conflicting-zone", "duplicate zone \"" + zone.name() + "\"");
      }
      added.get().bind(ZONE);
    }
  }

  /**
   * Says whether ngx_http_file_cache_init() finds room in a zone: what it keeps, and a text with
   * the name, take a page each of the slab, or one where both are of one size.
   */
  static boolean fits(Zone zone) {
    int text = " in cache keys zone \"\"".length() + 1 + zone.name().length();
    return zone.size() >= 3 * Zones.PAGE || (text > 64 && text <= 128);
  }

  private static ZoneParameter keysZone(Setting s, int word) {
    String value = s.value(word);
    ZoneParameter zone = ZoneParameter.parse(value.substring(10));
    if (zone.size() == Numbers.ERROR) {
      s.emerg("invalid-zone-size", word, "invalid keys zone size \"" + value + "\"");
    } else if (zone.size() < 2 * Zones.PAGE) {
      s.emerg("invalid-zone-size", word, "keys zone \"" + value + "\" is too small");
    }
    return zone;
  }

  /** Up to three levels of 1 or 2 digits: {@code 1:2:2}. */
  private static void levels(Setting s, int word) {
    String levels = s.value(word).substring(7);
    boolean valid = levels.length() <= 5 && (levels.isEmpty() || levels.length() % 2 == 1);
    for (int i = 0; i < levels.length(); i++) {
      char c = levels.charAt(i);
      valid &= i % 2 == 0 ? c == '1' || c == '2' : c == ':';
    }
    if (!valid) {
      s.emerg("invalid-parameter", word, "invalid \"levels\" \"" + s.value(word) + "\"");
    }
  }

  private static void parameter(Setting s, int word) {
    String value = s.value(word);
    int equals = value.indexOf('=');
    String name = equals < 0 ? "" : value.substring(0, equals);
    String given = value.substring(equals + 1);
    switch (name) {
      case "use_temp_path" -> {
        if (!given.equals("on") && !given.equals("off")) {
          s.emerg(
              "invalid-parameter",
              word,
              "invalid use_temp_path value \"" + value + "\", it must be \"on\" or \"off\"");
        }
      }
      case "inactive" -> check(s, word, name, Numbers.seconds(given));
      case "max_size", "min_free" -> check(s, word, name, Numbers.offset(given));
      case "loader_files", "manager_files" -> check(s, word, name, Numbers.integer(given));
      case "loader_sleep", "loader_threshold", "manager_sleep", "manager_threshold" ->
          check(s, word, name, Numbers.milliseconds(given));
      default -> Balancers.invalidParameter(s, word);
    }
  }

  private static void check(Setting s, int word, String name, long value) {
    if (value == Numbers.ERROR) {
      s.emerg("invalid-parameter", word, "invalid " + name + " value \"" + s.value(word) + "\"");
    }
  }

  /** ngx_http_file_cache_valid_set_slot(). */
  static void valid(Setting s) {
    int last = s.words() - 1;
    if (Numbers.seconds(s.value(last)) == Numbers.ERROR) {
      s.emerg("invalid-value", last, "invalid time value \"" + s.value(last) + "\"");
      return;
    }
    for (int i = 1; i < last; i++) {
      long status = Numbers.integer(s.value(i));
      if (!s.value(i).equals("any") && (status < 100 || status > 599)) {
        s.emerg("invalid-value", i, "invalid status \"" + s.value(i) + "\"");
        return;
      }
    }
  }
}

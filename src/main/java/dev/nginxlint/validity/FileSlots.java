package dev.nginxlint.validity;

import dev.nginxlint.value.Numbers;

/** Slots for what concerns files: access rights and temporary folders (src/core/ngx_file.c). */
final class FileSlots {
  private FileSlots() {}

  /** ngx_conf_set_access_slot(): {@code user:rw group:r all:r}. */
  static void access(Setting s) {
    for (int i = 1; i < s.words(); i++) {
      String value = s.value(i);
      int rights = value.indexOf(':') + 1;
      boolean known =
          value.startsWith("user:") || value.startsWith("group:") || value.startsWith("all:");
      String given = value.substring(rights);
      if (!known || !(given.equals("rw") || given.equals("r"))) {
        s.emerg("invalid-value", i, "invalid value \"" + value + "\"");
        return;
      }
    }
  }

  /** ngx_conf_set_path_slot(): a folder and up to three levels of 1 to 3 digits. */
  static void path(Setting s) {
    long total = 0;
    for (int i = 2; i < s.words(); i++) {
      long level = Numbers.integer(s.value(i));
      if (level <= 0) {
        s.answer("invalid-value", "invalid value");
        return;
      }
      total += level + 1;
    }
    if (total > 10 + s.words() - 2) {
      s.answer("invalid-value", "invalid value");
    } else {
      Paths.add(s, s.value(1), false);
    }
  }
}

package dev.nginxlint.validity;

import dev.nginxlint.value.Numbers;

/** Slots for what concerns files: access rights and temporary folders (src/core/ngx_file.c). */
final class FileSlots {
  private FileSlots() {}

  /** ngx_conf_set_access_slot(): {@code user:rw group:r all:r}. */
  static void access(Setting s) {
    boolean user = false;
    boolean group = false;
    boolean all = false;
    for (int i = 1; i < s.words(); i++) {
      String value = s.value(i);
      boolean known;
      int rights;
      if (value.startsWith("user:") && !user) {
        user = true;
        known = true;
        rights = 5;
      } else if (value.startsWith("group:") && !group) {
        group = true;
        known = true;
        rights = 6;
      } else if (value.startsWith("all:") && !all) {
        all = true;
        known = true;
        rights = 4;
      } else {
        known = false;
        rights = 0;
      }
      String given = value.substring(Math.min(rights, value.length()));
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
    }
  }
}

package dev.nginxlint.validity;

import dev.nginxlint.value.Numbers;
import java.util.Optional;

/** Modules of one directive: index, try_files, access. */
final class SmallModules {
  private SmallModules() {}

  /** ngx_http_index_set_index(). */
  static void index(Setting s) {
    for (int i = 1; i < s.words(); i++) {
      String value = s.value(i);
      if (value.startsWith("/") && i != s.words() - 1) {
        s.warn("invalid-value", "only the last index in \"index\" directive should be absolute");
      }
      if (value.isEmpty()) {
        s.emerg(
            "invalid-value", i, "index \"" + s.value(1) + "\" in \"index\" directive is invalid");
        return;
      }
      if (Script.compile(s, i).isEmpty()) {
        return;
      }
    }
  }

  /** ngx_http_try_files(). */
  static void tryFiles(Setting s) {
    if (!s.setOnce("try_files")) {
      return;
    }
    int last = s.words() - 1;
    for (int i = 1; i <= last; i++) {
      String name = s.value(i);
      boolean folder = name.endsWith("/") && i < last;
      if (Script.compile(s, i, folder ? name.substring(0, name.length() - 1) : name).isEmpty()) {
        return;
      }
    }
    String name = s.value(last);
    if (name.startsWith("=")) {
      // With variables nginx takes the last byte for the zero that it adds to other names.
      String code = Script.hasVariables(name) ? name.substring(0, name.length() - 1) : name;
      long number = Numbers.integer(code.substring(1));
      if (number == Numbers.ERROR || number > 999) {
        s.emerg("invalid-value", last, "invalid code \"" + code + "\"");
      }
    }
  }

  /** ngx_http_access_rule(), for allow and deny. */
  static void access(Setting s) {
    String value = s.value(1);
    if (value.equals("all") || value.equals("unix:")) {
      return;
    }
    Optional<Cidr> network = Cidr.parse(value);
    if (network.isEmpty()) {
      s.invalidParameter(1);
    } else if (network.get().lowBits()) {
      s.warn("low-address-bits", "low address bits of " + value + " are meaningless");
    }
  }
}

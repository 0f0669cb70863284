package dev.nginxlint.validity;

import dev.nginxlint.value.Numbers;
import dev.nginxlint.value.Parsed;
import dev.nginxlint.value.Url;

/** The directive resolver (src/core/ngx_resolver.c). */
final class Resolver {
  private Resolver() {}

  /** ngx_http_core_resolver(), and those of stream and mail. */
  static void set(Setting s) {
    if (s.setOnce("resolver")) {
      create(s, 1);
    }
  }

  /**
   * ngx_resolver_create().
   *
   * @param first the first word that is of the resolver
   */
  static void create(Setting s, int first) {
    boolean ipv4 = true;
    boolean ipv6 = true;
    boolean servers = false;
    boolean family = s.cycle().build().version().atLeast(1, 23, 1);
    for (int i = first; i < s.words(); i++) {
      String value = s.value(i);
      boolean valid = true;
      if (value.startsWith("valid=")) {
        valid = Numbers.seconds(value.substring(6)) != Numbers.ERROR;
      } else if (family && value.startsWith("ipv4=")) {
        ipv4 = value.equals("ipv4=on");
        valid = ipv4 || value.equals("ipv4=off");
      } else if (value.startsWith("ipv6=")) {
        ipv6 = value.equals("ipv6=on");
        valid = ipv6 || value.equals("ipv6=off");
      } else {
        Parsed<Url> url = Url.parse(value, Url.Purpose.ADDRESS, 53);
        if (url.refusal().isPresent()) {
          s.emerg("invalid-address", i, url.refusal().get() + " in resolver \"" + value + "\"");
          return;
        }
        servers = true;
      }
      if (!valid) {
        s.emerg("invalid-parameter", i, "invalid parameter: " + value);
        return;
      }
    }
    if (!ipv4 && !ipv6) {
      s.emerg("invalid-parameter", "\"ipv4\" and \"ipv6\" cannot both be \"off\"");
    } else if (!servers) {
      s.emerg("invalid-parameter", "no name servers defined");
    }
  }
}

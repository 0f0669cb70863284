package dev.nginxlint.validity;

import dev.nginxlint.validity.Upstream.Feature;
import dev.nginxlint.value.Numbers;

/** How an {@code upstream} chooses its servers (src/http/modules/ngx_http_upstream_*_module.c). */
final class Balancers {
  private Balancers() {}

  /** ngx_http_upstream_ip_hash(). */
  static void ipHash(Setting s) {
    method(s, Feature.BACKUP);
  }

  /** ngx_http_upstream_least_conn(). */
  static void leastConn(Setting s) {
    method(s);
  }

  /** ngx_http_upstream_hash(). */
  static void hash(Setting s) {
    if (Script.compile(s, 1).isPresent()) {
      method(s, Feature.BACKUP);
      if (s.words() == 3 && !s.value(2).equals("consistent")) {
        invalidParameter(s, 2);
      }
    }
  }

  /** ngx_http_upstream_random(). */
  static void random(Setting s) {
    method(s, Feature.BACKUP);
    if (s.words() > 1 && !s.value(1).equals("two")) {
      invalidParameter(s, 1);
    } else if (s.words() > 2 && !s.value(2).equals("least_conn")) {
      invalidParameter(s, 2);
    }
  }

  /** ngx_http_upstream_least_time(). */
  static void leastTime(Setting s) {
    method(s);
    if (s.words() == 3 && !s.value(2).equals("inflight")) {
      invalidParameter(s, 2);
    } else {
      Slots.enumeration(s);
    }
  }

  /** ngx_http_upstream_fair() of the module upstream-fair. */
  static void fair(Setting s) {
    boolean mode = false;
    for (int i = 1; i < s.words(); i++) {
      String value = s.value(i);
      boolean isMode = value.equals("weight_mode=peak") || value.equals("weight_mode=idle");
      if (isMode && mode) {
        s.emerg("invalid-parameter", i, "weight_mode= options are mutually exclusive");
        return;
      } else if (!isMode && !value.equals("no_rr")) {
        s.emerg("invalid-parameter", i, "Invalid `fair' parameter `" + value + "'");
        return;
      }
      mode |= isMode;
    }
    Upstream upstream = UpstreamBlock.current(s);
    upstream.setMethod(s.value(0));
    upstream.disallow(Feature.MAX_CONNS, Feature.BACKUP, Feature.MODIFY);
  }

  /** ngx_http_upstream_keepalive(). */
  static void keepalive(Setting s) {
    if (!s.setOnce("ngx_http_upstream_keepalive_module max_cached")) {
      return;
    }
    boolean isDefault = s.cycle().build().version().atLeast(1, 29, 7);
    if (Numbers.integer(s.value(1)) < (isDefault ? 0 : 1)) {
      s.emerg(
          "invalid-value", 1, "invalid value \"" + s.value(1) + "\" in \"keepalive\" directive");
    } else if (s.words() == 3 && !s.value(2).equals("local")) {
      invalidParameter(s, 2);
    } else if (!isDefault) {
      UpstreamBlock.current(s).setMethod("keepalive");
    }
  }

  /** ngx_http_upstream_zone(). */
  static void zone(Setting s) {
    String name = s.value(1);
    long size = 0;
    if (name.isEmpty()) {
      s.emerg("invalid-zone-size", 1, "invalid zone name \"\"");
      return;
    }
    if (s.words() == 3) {
      size = Numbers.size(s.value(2));
      if (size == Numbers.ERROR) {
        s.emerg("invalid-zone-size", 2, "invalid zone size \"" + s.value(2) + "\"");
        return;
      }
      if (size < 8 * Zones.PAGE) {
        s.emerg("invalid-zone-size", 2, "zone \"" + name + "\" is too small");
        return;
      }
    }
    if (Zones.add(s, name, size, "ngx_http_upstream_module").isPresent()) {
      UpstreamBlock.current(s).giveZone();
    }
  }

  private static void method(Setting s, Feature... disallowed) {
    Upstream upstream = UpstreamBlock.current(s);
    if (!upstream.setMethod(s.value(0))) {
      s.warn("redefined-balancing", "load balancing method redefined");
    }
    upstream.disallow(disallowed);
  }

  static void invalidParameter(Setting s, int word) {
    s.emerg("invalid-parameter", word, "invalid parameter \"" + s.value(word) + "\"");
  }

  /** ngx_http_upstream_fair_set_shm_size(). */
  static void fairSize(Setting s) {
    long size = Numbers.size(s.value(1));
    if (size == Numbers.ERROR) {
      s.emerg("invalid-value", 1, "Invalid memory area size `" + s.value(1) + "'");
    } else if (size <= 7 * Zones.PAGE) {
      s.warn("invalid-value", "The upstream_fair_shm_size value must be at least 32KiB");
    }
  }
}

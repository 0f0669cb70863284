package dev.nginxlint.validity;

import dev.nginxlint.validity.ProxyConf.Choice;
import dev.nginxlint.value.ComplexValue;
import java.util.Optional;

/** proxy_store, proxy_cache, proxy_cache_key and those of the other modules. */
final class ProxyStore {
  private ProxyStore() {}

  /** ngx_http_proxy_store() and its like. */
  static void store(Setting s) {
    ProxyConf conf = ProxyConf.of(s);
    String value = s.value(1);
    if (conf.store() != Choice.UNSET) {
      s.answer("duplicate-directive", "is duplicate");
    } else if (value.equals("off")) {
      conf.setStore(Choice.OFF);
    } else if (value.isEmpty() && refusesEmpty(s)) {
      s.emerg("invalid-value", 1, "empty path");
    } else if (conf.cache() == Choice.ON) {
      s.answer("incompatible-directives", "is incompatible with \"" + other(s, "_cache") + "\"");
    } else {
      conf.setStore(Choice.ON);
      if (!value.equals("on")) {
        Script.compile(s, 1);
      }
    }
  }

  private static boolean refusesEmpty(Setting s) {
    return s.cycle().build().version().atLeast(1, 27, 3);
  }

  /** ngx_http_proxy_cache() and its like. */
  static void cache(Setting s) {
    ProxyConf conf = ProxyConf.of(s);
    if (conf.cache() != Choice.UNSET) {
      s.answer("duplicate-directive", "is duplicate");
    } else if (s.value(1).equals("off")) {
      conf.setCache(Choice.OFF);
    } else if (conf.store() == Choice.ON) {
      s.answer("incompatible-directives", "is incompatible with \"" + other(s, "_store") + "\"");
    } else {
      conf.setCache(Choice.ON);
      Optional<ComplexValue> value = Script.compile(s, 1);
      if (value.isPresent() && value.get().isConstant()) {
        Zones.add(s, s.value(1), 0, s.form().module());
      }
    }
  }

  /** ngx_http_proxy_cache_key() and its like. */
  static void cacheKey(Setting s) {
    if (s.setOnce(s.form().module() + " cache_key")) {
      Script.compile(s, 1);
    }
  }

  private static String other(Setting s, String end) {
    String name = s.value(0);
    return name.substring(0, name.lastIndexOf('_')) + end;
  }
}

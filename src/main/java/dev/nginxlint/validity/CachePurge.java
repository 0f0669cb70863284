package dev.nginxlint.validity;

import dev.nginxlint.validity.ProxyConf.Choice;
import dev.nginxlint.value.ComplexValue;
import java.util.Optional;

/** The directives of the module cache-purge (ngx_cache_purge_module.c). */
final class CachePurge {
  private CachePurge() {}

  /** ngx_http_proxy_cache_purge_conf() and its like. */
  static void set(Setting s) {
    String name = s.value(0);
    String proxy = name.substring(0, name.indexOf('_'));
    if (s.words() != 3) {
      if (s.setOnce("cache-purge " + proxy)) {
        access(s);
      }
      return;
    }
    if (s.scope().isSet("cache-purge " + proxy)) {
      s.answer("duplicate-directive", "is duplicate");
    } else if (s.scope().is("http") || s.scope().is("server")) {
      s.answer("misplaced-directive", "(separate location syntax) is not allowed here");
    } else {
      s.scope().set("cache-purge " + proxy);
      separate(s, proxy);
    }
  }

  /** A location of its own for the purge: a zone and a key. */
  private static void separate(Setting s, String proxy) {
    String module = "ngx_http_" + proxy + "_module";
    ProxyConf conf = ProxyConf.of(s.scope(), module);
    String other =
        conf.cache() == Choice.ON
            ? "_cache"
            : conf.isPassed() ? "_pass" : conf.store() == Choice.ON ? "_store" : "";
    if (!other.isEmpty()) {
      s.answer("incompatible-directives", "is incompatible with \"" + proxy + other + "\"");
      return;
    }
    conf.setCache(Choice.ON);
    Optional<ComplexValue> zone = Script.compile(s, 1);
    if (zone.isPresent() && zone.get().isConstant()) {
      Zones.add(s, s.value(1), 0, module);
    }
    if (!s.refused()) {
      Script.compile(s, 2);
      LocationConf.of(s.scope()).handler = s.value(0);
    }
  }

  /** ngx_http_cache_purge_conf(): a method, and who may use it. */
  private static void access(Setting s) {
    if (s.value(1).equals("off") || s.words() < 4) {
      return;
    }
    if (!s.value(2).equals("from")) {
      s.emerg(
          "invalid-parameter",
          2,
          "invalid parameter \"" + s.value(2) + "\", expected \"from\" keyword");
      return;
    }
    for (int i = 3; i < s.words() && !s.refused() && !s.value(3).equals("all"); i++) {
      Optional<Cidr> network = Cidr.parse(s.value(i));
      if (network.isEmpty()) {
        Balancers.invalidParameter(s, i);
      } else if (network.get().lowBits()) {
        s.warn("network-low-bits", "low address bits of " + s.value(i) + " are meaningless");
      }
    }
  }
}

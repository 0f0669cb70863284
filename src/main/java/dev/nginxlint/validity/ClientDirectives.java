package dev.nginxlint.validity;

import java.util.Optional;

/**
 * Set functions of modules that look at who asks: realip, geoip, auth_basic, auth_request, perl.
 */
final class ClientDirectives {
  private ClientDirectives() {}

  /** ngx_http_realip_from(). */
  static void realipFrom(Setting s) {
    String value = s.value(1);
    if (value.equals("unix:")) {
      return;
    }
    Optional<Cidr> network = Cidr.parse(value);
    if (network.isPresent()) {
      lowBits(s, network.get());
    } else if (HostNames.neverFound(value)) {
      s.emerg("invalid-address", 1, "host not found in set_real_ip_from \"" + value + "\"");
    }
  }

  private static void lowBits(Setting s, Cidr network) {
    if (network.lowBits()) {
      s.warn("network-low-bits", "low address bits of " + s.value(1) + " are meaningless");
    }
  }

  /** ngx_http_realip(). */
  static void realipHeader(Setting s) {
    s.setOnce("ngx_http_realip_module type");
  }

  /** ngx_http_geoip_country(), ngx_http_geoip_city(), ngx_http_geoip_org(): the file is apart. */
  static void geoipFile(Setting s) {
    if (s.setOnce("ngx_http_geoip_module " + s.value(0))
        && s.words() == 3
        && !s.value(2).equals("utf8")) {
      Balancers.invalidParameter(s, 2);
    }
  }

  /** ngx_http_geoip_proxy(). */
  static void geoipProxy(Setting s) {
    if (s.value(1).equals("255.255.255.255")) {
      return;
    }
    Optional<Cidr> network = Cidr.parse(s.value(1));
    if (network.isPresent()) {
      lowBits(s, network.get());
    } else {
      s.emerg("invalid-address", 1, "invalid network \"" + s.value(1) + "\"");
    }
  }

  /** ngx_http_auth_basic_user_file(). */
  static void userFile(Setting s) {
    if (Slots.once(s)) {
      Script.compile(s, 1);
    }
  }

  /** ngx_http_auth_request(). */
  static void authRequest(Setting s) {
    s.setOnce("ngx_http_auth_request_module uri");
  }

  /** ngx_http_auth_request_set(). */
  static void authRequestSet(Setting s) {
    if (variable(s, 1)) {
      Script.compile(s, 2);
    }
  }

  /** ngx_http_perl_set(), as far as the Perl. */
  static void perlSet(Setting s) {
    variable(s, 1);
  }

  /** ngx_http_perl(), as far as the Perl. */
  static void perl(Setting s) {
    if (!s.scope().set("ngx_http_perl_module handler")) {
      s.emerg("duplicate-directive", "duplicate perl handler \"" + s.value(1) + "\"");
    }
  }

  /** Defines and uses the variable that a word names; returns false when nginx refuses it. */
  static boolean variable(Setting s, int word) {
    String name = s.value(word);
    if (!name.startsWith("$")) {
      s.emerg("invalid-variable", word, "invalid variable name \"" + name + "\"");
      return false;
    }
    Variables variables = Variables.of(s);
    return variables.define(s, word, name.substring(1))
        && variables.index(s, word, name.substring(1));
  }
}

package dev.nginxlint.validity;

import dev.nginxlint.regex.ParsedPattern;
import dev.nginxlint.value.ComplexValue;
import dev.nginxlint.value.IpAddress;
import dev.nginxlint.value.Numbers;
import dev.nginxlint.value.Parsed;
import dev.nginxlint.value.Url;
import java.util.Optional;

/** The slots of the modules that pass requests (src/http/ngx_http_upstream.c). */
final class ProxySlots {
  private ProxySlots() {}

  /** ngx_http_upstream_bind_set_slot(). */
  static void bind(Setting s) {
    if (!Slots.once(s) || (s.words() == 2 && s.value(1).equals("off"))) {
      return;
    }
    Optional<ComplexValue> value = Script.compile(s, 1);
    if (value.isEmpty()) {
      return;
    }
    if (value.get().isConstant() && !isAddress(s.value(1))) {
      s.emerg("invalid-address", 1, "invalid address \"" + s.value(1) + "\"");
    } else if (s.words() > 2 && !s.value(2).equals("transparent")) {
      Balancers.invalidParameter(s, 2);
    }
  }

  /** ngx_parse_addr_port(): an address, with a port or without. */
  private static boolean isAddress(String text) {
    if (text.indexOf(':') != text.lastIndexOf(':') && !text.startsWith("[")) {
      return IpAddress.parseIpv6(text).isPresent();
    }
    Parsed<Url> url = Url.parse(text, Url.Purpose.ADDRESS, 0);
    return url.value().isPresent() && url.value().get().address().isPresent();
  }

  /** ngx_http_upstream_param_set_slot(). */
  static void param(Setting s) {
    if (s.words() == 4 && !s.value(3).equals("if_not_empty")) {
      Balancers.invalidParameter(s, 3);
    }
  }

  /** ngx_http_proxy_ssl_certificate_cache(), ngx_http_ssl_certificate_cache() and their like. */
  static void certificateCache(Setting s) {
    boolean off = false;
    boolean max = false;
    if (!s.setOnce(s.form().module() + " certificate_cache")) {
      return;
    }
    for (int i = 1; i < s.words(); i++) {
      String value = s.value(i);
      String given = value.substring(value.indexOf('=') + 1);
      boolean valid;
      if (value.startsWith("max=")) {
        valid = Numbers.integer(given) > 0;
        max = true;
      } else if (value.startsWith("inactive=") || value.startsWith("valid=")) {
        valid = Numbers.seconds(given) != Numbers.ERROR;
      } else {
        valid = value.equals("off");
        off |= valid;
      }
      if (!valid) {
        Balancers.invalidParameter(s, i);
        return;
      }
    }
    if (!off && !max) {
      s.emerg("missing-parameter", "\"" + s.value(0) + "\" must have the \"max\" parameter");
    }
  }

  /** ngx_http_fastcgi_split_path_info(). */
  static void splitPathInfo(Setting s) {
    Optional<ParsedPattern> pattern = Regexes.compileOnly(s, 1, s.value(1), false);
    if (pattern.isPresent() && pattern.get().captureCount() != 2) {
      s.emerg("invalid-regex", 1, "pattern \"" + s.value(1) + "\" must have 2 captures");
    }
  }
}

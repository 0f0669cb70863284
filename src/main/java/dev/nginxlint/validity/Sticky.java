package dev.nginxlint.validity;

import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.ComplexValue;
import dev.nginxlint.value.Numbers;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** sticky (ngx_http_upstream_sticky_module.c). */
final class Sticky {
  private final Setting s;
  private final Set<String> seen = new HashSet<>();

  private Sticky(Setting s) {
    this.s = s;
  }

  /** ngx_http_upstream_sticky(). */
  static void set(Setting s) {
    if (!s.setOnce("ngx_http_upstream_sticky_module lookup_vars")) {
      return;
    }
    UpstreamBlock.current(s).setMethod("sticky");
    switch (s.value(1)) {
      case "cookie" -> new Sticky(s).cookie();
      case "route" -> {
        for (int i = 2; i < s.words() && !s.refused(); i++) {
          new Sticky(s).route(i);
        }
      }
      case "learn" -> new Sticky(s).learn();
      default -> unknown(s, 1);
    }
  }

  private static void unknown(Setting s, int word) {
    s.emerg("invalid-parameter", word, "unknown parameter \"" + s.value(word) + "\"");
  }

  private void route(int word) {
    if (!s.value(word).startsWith("$")) {
      s.emerg("invalid-variable", word, "invalid variable name \"" + s.value(word) + "\"");
    } else {
      Variables.of(s).index(s, word, s.value(word).substring(1));
    }
  }

  /** ngx_http_upstream_sticky_cookie(). */
  private void cookie() {
    if (s.value(2).isEmpty()) {
      s.answer("invalid-value", "empty cookie name");
    }
    for (int i = 3; i < s.words() && !s.refused(); i++) {
      String value = s.value(i);
      int equals = value.indexOf('=');
      String name = equals < 0 ? value : value.substring(0, equals);
      boolean known =
          equals < 0
              ? Slots.in("httponly|secure", name)
              : Slots.in("domain|path|expires|samesite", name);
      if (!known || !name.equals(Ascii.lowerCase(name))) {
        unknown(s, i);
      } else if (!seen.add(name)) {
        s.answer("duplicate-value", "parameter \"" + name + "\" is duplicate");
      } else if (equals >= 0) {
        cookie(i, name, value.substring(equals + 1));
      }
    }
    if (!s.refused()) {
      Variables.of(s).index(s, 2, "cookie_" + s.value(2));
    }
  }

  private void cookie(int word, String name, String value) {
    if (value.isEmpty() && (name.equals("domain") || name.equals("path"))) {
      s.answer("invalid-value", "no value for \"" + name + "\"");
    } else if (name.equals("domain")) {
      Script.compile(s, word, value);
    } else if (name.equals("samesite")) {
      Optional<ComplexValue> samesite = Script.compile(s, word, value);
      if (samesite.isPresent()
          && samesite.get().isConstant()
          && !Slots.in("strict|lax|none", value)) {
        s.answer("invalid-value", "invalid \"samesite\" parameter value");
      }
    } else if (name.equals("expires")
        && !value.equals("max")
        && Numbers.seconds(value) == Numbers.ERROR) {
      s.answer("invalid-value", "invalid \"expires\" parameter value");
    }
  }

  /** ngx_http_upstream_sticky_learn(). */
  private void learn() {
    Optional<ZoneParameter> zone = Optional.empty();
    for (int i = 2; i < s.words() && !s.refused(); i++) {
      String value = s.value(i);
      String given = value.substring(value.indexOf('=') + 1);
      if (value.startsWith("zone=")) {
        if (zone.isPresent()) {
          s.answer("duplicate-value", "duplicate zone");
          return;
        }
        zone = zone(given);
      } else if (value.startsWith("timeout=")) {
        timeout(given);
      } else if (value.startsWith("create=") || value.startsWith("lookup=")) {
        variable(i, value.substring(0, 6), given);
      } else if (!value.equals("header")) {
        unknown(s, i);
      }
    }
    if (s.refused()) {
      return;
    }
    if (!seen.contains("lookup") || !seen.contains("create") || zone.isEmpty()) {
      String missing =
          !seen.contains("lookup") ? "lookup" : !seen.contains("create") ? "create" : "zone";
      s.answer("missing-parameter", "\"" + missing + "\" parameter is not specified");
      return;
    }
    Zones.add(s, zone.get().name(), zone.get().size(), s.form().module());
  }

  private Optional<ZoneParameter> zone(String given) {
    ZoneParameter zone = ZoneParameter.parse(given);
    if (given.indexOf(':') < 0) {
      s.answer("invalid-zone-size", "zone size is not specified");
    } else if (zone.name().isEmpty()) {
      s.answer("invalid-zone-size", "zone name is not specified");
    } else if (zone.size() == Numbers.ERROR) {
      s.answer("invalid-zone-size", "invalid zone size");
    } else if (zone.size() < 8 * Zones.PAGE) {
      s.answer("invalid-zone-size", "zone is too small");
    }
    return Optional.of(zone);
  }

  private void timeout(String given) {
    if (!seen.add("timeout")) {
      s.answer("duplicate-value", "duplicate timeout");
    } else if (Numbers.milliseconds(given) <= 0) {
      s.answer("invalid-value", "invalid timeout");
    }
  }

  private void variable(int word, String parameter, String given) {
    if (!given.startsWith("$")) {
      s.answer("invalid-variable", "missing variable in the \"" + parameter + "\" parameter");
    } else if (Variables.of(s).index(s, word, given.substring(1))) {
      seen.add(parameter);
    }
  }
}

package dev.nginxlint.validity;

import dev.nginxlint.value.Numbers;
import java.util.Optional;

/**
 * The directives of the module lua that are checked beyond their form (ngx_http_lua_directive.c).
 */
final class LuaModule {
  private LuaModule() {}

  static void set(Setting s) {
    String name = s.value(0);
    if (name.startsWith("set_by_lua")) {
      variable(s);
    } else if (name.contains("_by_lua")) {
      handler(s, name.substring(0, name.indexOf("_by_lua")));
    } else if (name.equals("lua_shared_dict")) {
      sharedDict(s);
    } else if (name.equals("lua_package_path") || name.equals("lua_package_cpath")) {
      s.setOnce("lua " + name);
    } else if (name.equals("lua_code_cache")) {
      if (s.setOnce("lua enable_code_cache")) {
        Slots.onOrOff(s);
      }
    } else if (name.equals("lua_load_resty_core")) {
      s.warn(
          "deprecated-directive",
          "lua_load_resty_core is deprecated (the lua-resty-core library is required since ngx_lua"
              + " v0.10.16)");
    }
  }

  /** ngx_http_lua_set_by_lua(), which the Nginx Development Kit finishes. */
  private static void variable(Setting s) {
    Setting at = s.directive().block().isPresent() ? s.atEnd(s.directive()) : s;
    if (ClientDirectives.variable(at, 1)) {
      for (int i = 3; i < s.words() && !s.refused(); i++) {
        Script.compile(s, i);
      }
    }
  }

  /** A piece of Lua for one phase; nginx acts on a block of it at its "}". */
  private static void handler(Setting s, String phase) {
    boolean block = s.directive().block().isPresent();
    if (!s.scope().set("lua " + phase + "_handler")) {
      if (block) {
        s.atEnd(s.directive()).emerg("duplicate-directive", "is duplicate");
      } else {
        s.answer("duplicate-directive", "is duplicate");
      }
    } else if (!block && s.words() == 2 && s.value(1).isEmpty() && isOfLocation(phase)) {
      s.emerg("invalid-value", 1, "invalid location config: no runnable Lua code");
    } else if (phase.equals("content")) {
      LocationConf.of(s.scope()).handler = s.value(0);
    }
  }

  private static boolean isOfLocation(String phase) {
    return Slots.in("rewrite|access|content|log|header_filter|body_filter", phase);
  }

  /** ngx_http_lua_shared_dict(). */
  private static void sharedDict(Setting s) {
    String name = s.value(1);
    long size = Numbers.size(s.value(2));
    if (name.isEmpty()) {
      s.emerg("invalid-zone-size", 1, "invalid lua shared dict name \"\"");
    } else if (size <= 8191) {
      s.emerg("invalid-zone-size", 2, "invalid lua shared dict size \"" + s.value(2) + "\"");
    } else {
      Optional<Zone> zone = Zones.add(s, name, size, "lua");
      if (zone.isPresent() && zone.get().isBound()) {
        s.emerg(
            "conflicting-zone",
            "lua_shared_dict \"" + name + "\" is already defined as \"" + name + "\"");
      }
      zone.ifPresent(z -> z.bind(name));
    }
  }
}

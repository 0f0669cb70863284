package dev.nginxlint.validity;

import dev.nginxlint.value.Numbers;
import java.util.Optional;

/** The directives of the module lua (ngx_http_lua_directive.c), but for the Lua in them. */
final class LuaModule {
  private static final String BY_LUA = "_by_lua";
  private static final int SMALLEST_DICTIONARY = 8192;

  private LuaModule() {}

  /** Sets a directive; returns false when its function is not followed. */
  static boolean set(Setting s) {
    String name = s.value(0);
    if (name.startsWith("set" + BY_LUA)) {
      setVariable(s);
    } else if (name.contains(BY_LUA) && !name.endsWith("_no_postpone")) {
      handler(s, name);
    } else {
      return setting(s);
    }
    return true;
  }

  private static boolean setting(Setting s) {
    switch (s.form().setter()) {
      case "ngx_http_lua_shared_dict" -> dictionary(s);
      case "ngx_http_lua_package_path", "ngx_http_lua_package_cpath" -> path(s);
      case "ngx_http_lua_code_cache" -> flag(s);
      case "ngx_http_lua_regex_cache_max_entries", "ngx_http_lua_regex_match_limit" -> number(s);
      case "ngx_http_lua_load_resty_core" ->
          s.warn(
              "deprecated-directive",
              "lua_load_resty_core is deprecated (the lua-resty-core library is required since"
                  + " ngx_lua v0.10.16)");
      default -> {
        return false;
      }
    }
    return true;
  }

  /**
   * ngx_http_lua_content_by_lua() and its like: a phase has one handler; the file of some may have
   * variables in its name.
   */
  private static void handler(Setting s, String name) {
    String phase = name.substring(0, name.indexOf(BY_LUA));
    if (name.endsWith("_block")) {
      if (!s.scope().set("lua " + phase)) {
        s.atEnd(s.directive()).emerg("duplicate-directive", "is duplicate");
      }
      return;
    }
    if (!s.setOnce("lua " + phase)) {
      return;
    }
    if (name.endsWith("_file") && isOfRequest(phase)) {
      Script.compile(s, 1);
    } else if (isOfRequest(phase) && s.value(1).isEmpty()) {
      s.emerg("invalid-value", 1, "invalid location config: no runnable Lua code");
    } else if (phase.equals("content")) {
      LocationConf.of(s.scope()).handler = name;
    }
  }

  private static boolean isOfRequest(String phase) {
    switch (phase) {
      case "server_rewrite",
          "rewrite",
          "access",
          "content",
          "header_filter",
          "body_filter",
          "log" -> {
        return true;
      }
      default -> {
        return false;
      }
    }
  }

  /** ngx_http_lua_set_by_lua(), with ndk_set_var_multi_value_core(). */
  private static void setVariable(Setting s) {
    boolean block = s.value(0).endsWith("_block");
    boolean file = s.value(0).endsWith("_file");
    if (file && Script.compile(s, 2).isEmpty()) {
      return;
    }
    if (ClientDirectives.variable(block ? s.atEnd(s.directive()) : s, 1)) {
      for (int i = 3; i < s.words() && !s.refused(); i++) {
        Script.compile(s, i);
      }
    }
  }

  /** ngx_http_lua_shared_dict(). */
  private static void dictionary(Setting s) {
    long size = Numbers.size(s.value(2));
    String name = s.value(1);
    if (name.isEmpty()) {
      s.emerg("invalid-value", 1, "invalid lua shared dict name \"\"");
      return;
    }
    if (size < SMALLEST_DICTIONARY) {
      s.emerg("invalid-value", 2, "invalid lua shared dict size \"" + s.value(2) + "\"");
      return;
    }
    Optional<Zone> zone = Zones.add(s, name, size, s.form().module());
    if (zone.isEmpty()) {
      return;
    }
    if (zone.get().isBound()) {
      s.emerg(
          "conflicting-zone",
          1,
          "lua_shared_dict \"" + name + "\" is already defined as \"" + name + "\"");
    }
    zone.get().bind(name);
  }

  /** ngx_http_lua_package_path(), ngx_http_lua_package_cpath(). */
  private static void path(Setting s) {
    if (s.scope().isSet(s.value(0))) {
      s.answer("duplicate-directive", "is duplicate");
    } else if (!s.value(1).isEmpty()) {
      s.scope().set(s.value(0));
    }
  }

  private static void flag(Setting s) {
    if (s.setOnce(s.value(0))) {
      Slots.onOrOff(s);
    }
  }

  private static void number(Setting s) {
    if (s.setOnce(s.value(0)) && Numbers.integer(s.value(1)) == Numbers.ERROR) {
      s.answer("invalid-value", "invalid number");
    }
  }
}

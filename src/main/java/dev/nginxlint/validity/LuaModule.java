package dev.nginxlint.validity;

/** The directives of lua (ngx_http_lua_directive.c). */
final class LuaModule {
  /** What a block may have but one handler of, as a file, a string or a block. */
  private static final String HANDLERS =
      "init|init_worker|exit_worker|server_rewrite|rewrite|access|precontent|content"
          + "|header_filter|body_filter|log";

  private LuaModule() {}

  static void set(Setting s) {
    String directive = s.value(0);
    int by = directive.indexOf("_by_lua");
    if (directive.startsWith("set_by_lua")) {
      setByLua(s);
    } else if (by > 0 && Slots.in(HANDLERS, directive.substring(0, by))) {
      handler(s, directive.substring(0, by));
    }
  }

  private static void handler(Setting s, String phase) {
    if (s.scope().set("lua " + phase)) {
      return;
    }
    if (s.directive().block().isPresent()) {
      // The parser of Lua blocks prints what the set function returns as it is.
      new BlockEnd(s).emerg("duplicate-directive", s.directive().head(), "is duplicate");
    } else {
      s.answer("duplicate-directive", "is duplicate");
    }
  }

  /** ndk_set_var_name(), and the values after the Lua. */
  private static void setByLua(Setting s) {
    String name = s.value(1);
    if (!name.startsWith("$")) {
      String message = "invalid variable name \"" + name + "\"";
      if (s.directive().block().isPresent()) {
        new BlockEnd(s).emerg("invalid-variable", s.parameter(1).span(), message);
      } else {
        s.emerg("invalid-variable", 1, message);
      }
      return;
    }
    Variables variables = Variables.of(s);
    if (variables.define(s, 1, name.substring(1))) {
      variables.index(s, 1, name.substring(1));
      for (int i = 3; i < s.words() && !s.refused(); i++) {
        Script.compile(s, i);
      }
    }
  }
}

package dev.nginxlint.validity;

import dev.nginxlint.value.ComplexValue;
import dev.nginxlint.value.Numbers;
import java.util.Optional;

/** Set functions of the http core module that take plain values (ngx_http_core_module.c). */
final class CoreDirectives {
  private CoreDirectives() {}

  /** ngx_http_core_root(), for root and alias. */
  static void root(Setting s) {
    LocationConf location = LocationConf.of(s.scope());
    String directive = s.value(0);
    boolean alias = directive.equals("alias");
    if (!location.rootDirective.isEmpty()) {
      if ((location.alias != 0) == alias) {
        s.answer("duplicate-directive", "is duplicate");
      } else {
        String earlier = location.alias != 0 ? "alias" : "root";
        s.answer(
            "duplicate-directive",
            "is duplicate, \"" + earlier + "\" directive was specified earlier");
      }
      return;
    }
    if (location.named && alias) {
      s.emerg(
          "misplaced-directive",
          "the \"alias\" directive cannot be used inside the named location");
      return;
    }
    String path = s.value(1);
    for (String name : new String[] {"document_root", "realpath_root"}) {
      if (path.contains("$" + name) || path.contains("${" + name + "}")) {
        s.emerg(
            "invalid-value",
            1,
            "the $" + name + " variable cannot be used in the \"" + directive + "\" directive");
        return;
      }
    }
    location.rootDirective = directive;
    location.alias = !alias ? 0 : location.regex ? Integer.MAX_VALUE : location.name.length();
    Script.compile(
        s, 1, !alias && path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
  }

  /** ngx_http_core_error_page(). */
  static void errorPage(Setting s) {
    int last = s.words() - 1;
    int codes = last;
    String overwrite = s.value(last - 1);
    if (overwrite.startsWith("=")) {
      boolean number = overwrite.length() == 1 || Numbers.integer(overwrite.substring(1)) >= 0;
      if (last == 2 || !number) {
        invalidValue(s, last - 1);
        return;
      }
      codes = last - 1;
    }
    if (Script.compile(s, last).isEmpty()) {
      return;
    }
    for (int i = 1; i < codes; i++) {
      long status = Numbers.integer(s.value(i));
      if (status == Numbers.ERROR || status == 499) {
        invalidValue(s, i);
        return;
      }
      if (status < 300 || status > 599) {
        s.emerg("invalid-value", i, "value \"" + s.value(i) + "\" must be between 300 and 599");
        return;
      }
    }
  }

  /** ngx_http_core_keepalive(). */
  static void keepalive(Setting s) {
    if (s.setOnce("keepalive_timeout")
        && (Numbers.milliseconds(s.value(1)) == Numbers.ERROR
            || (s.words() > 2 && Numbers.seconds(s.value(2)) == Numbers.ERROR))) {
      s.answer("invalid-value", "invalid value");
    }
  }

  /** ngx_http_core_directio(). */
  static void directio(Setting s) {
    if (s.setOnce("directio")
        && !s.value(1).equals("off")
        && Numbers.offset(s.value(1)) == Numbers.ERROR) {
      s.answer("invalid-value", "invalid value");
    }
  }

  /** ngx_http_core_set_aio(). */
  static void aio(Setting s) {
    String value = s.value(1);
    if (s.scope().isSet("aio")) {
      s.answer("duplicate-directive", "is duplicate");
    } else if (value.equals("threads") || value.startsWith("threads=")) {
      s.scope().set("aio");
      String pool = value.length() > 8 ? value.substring(8) : "";
      Optional<ComplexValue> name = Script.compile(s, 1, pool);
      if (name.isPresent() && name.get().isConstant()) {
        ThreadPools.of(s.scope()).use(value.equals("threads") ? "default" : pool, s);
      }
    } else if (value.equals("off") || value.equals("on")) {
      s.scope().set("aio");
    } else {
      s.answer("invalid-value", "invalid value");
    }
  }

  /** ngx_http_disable_symlinks(). */
  static void disableSymlinks(Setting s) {
    if (s.scope().isSet("disable_symlinks")) {
      s.answer("duplicate-directive", "is duplicate");
      return;
    }
    String mode = "";
    boolean from = false;
    for (int i = 1; i < s.words(); i++) {
      String value = s.value(i);
      if (value.equals("off") || value.equals("if_not_owner") || value.equals("on")) {
        mode = value;
        s.scope().set("disable_symlinks");
      } else if (value.startsWith("from=")) {
        from = true;
        if (Script.compile(s, i, value.substring(5)).isEmpty()) {
          return;
        }
      } else {
        s.invalidParameter(i);
        return;
      }
    }
    if (mode.isEmpty()) {
      s.emerg(
          "invalid-value",
          "\"disable_symlinks\" must have \"off\", \"on\" or \"if_not_owner\" parameter");
    } else if (s.words() == 3 && !from) {
      s.emerg("invalid-value", "duplicate parameters \"" + s.value(1) + " " + s.value(2) + "\"");
    } else if (s.words() == 3 && mode.equals("off")) {
      s.emerg("invalid-value", "\"from=\" cannot be used with \"off\" parameter");
    }
  }

  /** ngx_http_gzip_disable(). */
  static void gzipDisable(Setting s) {
    for (int i = 1; i < s.words() && !s.refused(); i++) {
      if (!s.value(i).equals("msie6")) {
        Regexes.compileOnly(s, i, s.value(i), true);
      }
    }
  }

  private static void invalidValue(Setting s, int word) {
    s.emerg("invalid-value", word, "invalid value \"" + s.value(word) + "\"");
  }
}

package dev.nginxlint.validity;

import dev.nginxlint.validity.ProxyConf.ListState;

/** What of an answer is rewritten: proxy_redirect, proxy_cookie_* (ngx_http_proxy_module.c). */
final class ProxyRewrites {
  private ProxyRewrites() {}

  /** ngx_http_proxy_redirect(). */
  static void redirect(Setting s) {
    ProxyConf conf = ProxyConf.of(s);
    ListState state = conf.list("redirect");
    if (state == ListState.OFF && !s.cycle().build().version().atLeast(1, 19, 3)) {
      // What followed "off" was passed over.
      return;
    }
    if (s.words() != 2) {
      if (notOff(s, conf, "redirect")) {
        pattern(s);
      }
      return;
    }
    if (s.value(1).equals("off")) {
      off(s, conf, "redirect");
    } else if (state == ListState.OFF) {
      s.answer("duplicate-directive", "is duplicate");
    } else if (!s.value(1).equals("default")) {
      Balancers.invalidParameter(s, 1);
    } else {
      conf.setList("redirect", ListState.LIST);
      redirectDefault(s, conf);
    }
  }

  private static void redirectDefault(Setting s, ProxyConf conf) {
    if (conf.isPassed() && !conf.isPassedToConstant()) {
      s.emerg(
          "proxy-redirect-default",
          "\"proxy_redirect default\" cannot be used with \"proxy_pass\" directive with variables");
    } else if (!conf.isPassed()) {
      s.emerg(
          "proxy-redirect-default",
          "\"proxy_redirect default\" should be placed after the \"proxy_pass\" directive");
    }
  }

  /** ngx_http_proxy_cookie_domain(). */
  static void cookieDomain(Setting s) {
    if (!pairs(s)) {
      return;
    }
    String value = s.value(1);
    if (value.startsWith("~")) {
      if (Regexes.compile(s, 1, value.substring(1), true).isPresent()) {
        Script.compile(s, 2);
      }
    } else if (Script.compile(s, 1, withoutDot(value)).isPresent()) {
      Script.compile(s, 2, withoutDot(s.value(2)));
    }
  }

  private static String withoutDot(String domain) {
    return domain.startsWith(".") ? domain.substring(1) : domain;
  }

  /** ngx_http_proxy_cookie_path(). */
  static void cookiePath(Setting s) {
    if (pairs(s)) {
      pattern(s);
    }
  }

  /** ngx_http_proxy_cookie_flags(). */
  static void cookieFlags(Setting s) {
    if (!pairs(s)) {
      return;
    }
    String value = s.value(1);
    boolean valid =
        value.startsWith("~")
            ? Regexes.compile(s, 1, value.substring(1), true).isPresent()
            : Script.compile(s, 1).isPresent();
    for (int i = 2; valid && i < s.words(); i++) {
      valid = Script.compile(s, i).isPresent();
    }
  }

  /** Takes "off"; returns true when there is a pattern. */
  private static boolean pairs(Setting s) {
    ProxyConf conf = ProxyConf.of(s);
    String list = s.value(0);
    if (s.words() != 2) {
      return notOff(s, conf, list);
    }
    if (conf.list(list) == ListState.OFF) {
      s.answer("duplicate-directive", "is duplicate");
    } else if (s.value(1).equals("off")) {
      off(s, conf, list);
    } else {
      Balancers.invalidParameter(s, 1);
    }
    return false;
  }

  private static void off(Setting s, ProxyConf conf, String list) {
    if (conf.list(list) == ListState.UNSET) {
      conf.setList(list, ListState.OFF);
    } else {
      s.answer("duplicate-directive", "is duplicate");
    }
  }

  private static boolean notOff(Setting s, ProxyConf conf, String list) {
    if (conf.list(list) == ListState.OFF) {
      s.answer("duplicate-directive", "is duplicate");
      return false;
    }
    conf.setList(list, ListState.LIST);
    return true;
  }

  /** A plain text or a regular expression, and what replaces it. */
  private static void pattern(Setting s) {
    String value = s.value(1);
    boolean valid;
    if (value.startsWith("~*")) {
      valid = Regexes.compile(s, 1, value.substring(2), true).isPresent();
    } else if (value.startsWith("~")) {
      valid = Regexes.compile(s, 1, value.substring(1), false).isPresent();
    } else {
      valid = Script.compile(s, 1).isPresent();
    }
    if (valid) {
      Script.compile(s, 2);
    }
  }
}

package dev.nginxlint.validity;

import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.Numbers;

/** Set functions of modules that change answers: sub, userid, xslt, mirror, browser, http2. */
final class FilterDirectives {
  private FilterDirectives() {}

  /** ngx_http_sub_filter(). */
  static void subFilter(Setting s) {
    if (s.value(1).isEmpty()) {
      s.emerg("invalid-value", 1, "empty search pattern");
    } else if (Script.compile(s, 1, Ascii.lowerCase(s.value(1))).isPresent()) {
      Script.compile(s, 2);
    }
  }

  /** ngx_http_userid_expires(). */
  static void useridExpires(Setting s) {
    String value = s.value(1);
    if (s.setOnce("ngx_http_userid_filter_module expires")
        && !value.equals("max")
        && !value.equals("off")
        && Numbers.seconds(value) == Numbers.ERROR) {
      s.answer("invalid-value", "invalid value");
    }
  }

  /** ngx_http_userid_mark(). */
  static void useridMark(Setting s) {
    String value = s.value(1);
    // "off" and no mark at all are the same: then the directive may come once more.
    if (s.scope().isSet("ngx_http_userid_filter_module mark")) {
      s.answer("duplicate-directive", "is duplicate");
      return;
    }
    s.scope().set("ngx_http_userid_filter_module mark");
    if (!value.equals("off") && !isMark(value)) {
      s.answer("invalid-value", "value must be \"off\" or a single letter, digit or \"=\"");
    }
  }

  private static boolean isMark(String value) {
    char c = value.length() == 1 ? value.charAt(0) : ' ';
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '=';
  }

  /** ngx_http_mirror(). */
  static void mirror(Setting s) {
    String field = "ngx_http_mirror_module ";
    boolean off = s.value(1).equals("off");
    if (s.scope().isSet(field + "off") || (off && s.scope().isSet(field + "mirror"))) {
      s.answer("duplicate-directive", "is duplicate");
    }
    s.scope().set(field + (off ? "off" : "mirror"));
  }

  /** ngx_http_modern_browser(). */
  static void modernBrowser(Setting s) {
    if (s.words() == 2) {
      return;
    }
    if (!Slots.in("opera|msie|gecko|safari|konqueror", s.value(1))) {
      s.emerg("invalid-value", 1, "unknown browser name \"" + s.value(1) + "\"");
      return;
    }
    for (int i = 0; i < s.value(2).length(); i++) {
      char c = s.value(2).charAt(i);
      if ((c < '0' || c > '9') && c != '.') {
        s.emerg("invalid-value", 2, "invalid browser version \"" + s.value(2) + "\"");
        return;
      }
    }
  }

  /** ngx_http_xslt_param(). */
  static void xsltParam(Setting s) {
    Script.compile(s, 2);
  }

  /** ngx_http_xslt_stylesheet(), but for the file. */
  static void xsltStylesheet(Setting s) {
    for (int i = 2; i < s.words() && !s.refused(); i++) {
      Script.compile(s, i);
    }
  }

  /** ngx_http_v2_push(). */
  static void http2Push(Setting s) {
    String field = "ngx_http_v2_module ";
    boolean off = s.scope().isSet(field + "off");
    if (s.value(1).equals("off")) {
      if (s.scope().isSet(field + "push")) {
        s.answer("incompatible-directives", "\"off\" parameter cannot be used with URI");
      } else if (off) {
        s.answer("duplicate-directive", "is duplicate");
      }
      s.scope().set(field + "off");
    } else if (off) {
      s.answer("incompatible-directives", "URI cannot be used with \"off\" parameter");
    } else {
      s.scope().set(field + "push");
      Script.compile(s, 1);
    }
  }

  /** ngx_http_v2_obsolete(). */
  static void http2Obsolete(Setting s) {
    String instead = s.form().post("deprecated");
    String end = instead.isEmpty() ? "ignored" : "use the \"" + instead + "\" directive instead";
    s.warn("obsolete-directive", "the \"" + s.value(0) + "\" directive is obsolete, " + end);
  }

  /** ngx_http_v2_spdy_deprecated(). */
  static void spdy(Setting s) {
    s.warn(
        "obsolete-directive",
        "invalid directive \""
            + s.value(0)
            + "\": ngx_http_spdy_module was superseded by ngx_http_v2_module");
  }
}

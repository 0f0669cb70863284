package dev.nginxlint.validity;

import dev.nginxlint.value.ComplexValue;
import dev.nginxlint.value.Numbers;
import java.util.Optional;

/** add_header, add_trailer and expires (ngx_http_headers_filter_module.c). */
final class HeadersFilter {
  private static final long DAY = 24L * 60 * 60;

  private HeadersFilter() {}

  /** ngx_http_headers_add(). */
  static void add(Setting s) {
    if (!s.value(2).isEmpty() && Script.compile(s, 2).isEmpty()) {
      return;
    }
    if (s.words() == 4 && !s.value(3).equals("always")) {
      Balancers.invalidParameter(s, 3);
    }
  }

  /** ngx_http_headers_expires(). */
  static void expires(Setting s) {
    if (!s.setOnce("ngx_http_headers_filter_module expires")) {
      return;
    }
    boolean modified = s.words() == 3;
    if (modified && !s.value(1).equals("modified")) {
      s.answer("invalid-value", "invalid value");
      return;
    }
    Optional<ComplexValue> value = Script.compile(s, s.words() - 1);
    if (value.isPresent() && value.get().isConstant()) {
      parse(s, s.value(s.words() - 1), modified);
    }
  }

  /** ngx_http_parse_expires(). */
  private static void parse(Setting s, String value, boolean modified) {
    if (!modified && (value.equals("epoch") || value.equals("max") || value.equals("off"))) {
      return;
    }
    boolean daily = value.startsWith("@");
    if (daily && modified) {
      s.answer("invalid-value", "daily time cannot be used with \"modified\" parameter");
      return;
    }
    boolean signed = daily || value.startsWith("+") || value.startsWith("-");
    long time = Numbers.seconds(signed ? value.substring(1) : value);
    if (time == Numbers.ERROR) {
      s.answer("invalid-value", "invalid value");
    } else if (daily && time > DAY) {
      s.answer("invalid-value", "daily time value must be less than 24 hours");
    }
  }
}

package dev.nginxlint.validity;

import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.ComplexValue;
import dev.nginxlint.value.Numbers;
import java.util.Optional;

/** image_filter and its like (ngx_http_image_filter_module.c). */
final class ImageFilter {
  private ImageFilter() {}

  /** ngx_http_image_filter(). */
  static void filter(Setting s) {
    String filter = s.value(1);
    boolean known =
        switch (s.words()) {
          case 2 -> Slots.in("off|test|size", filter) && filter.equals(Ascii.lowerCase(filter));
          case 3 -> filter.equals("rotate");
          default -> filter.equals("resize") || filter.equals("crop");
        };
    if (!known) {
      Balancers.invalidParameter(s, 1);
      return;
    }
    for (int i = 2; i < s.words() && !s.refused(); i++) {
      long value = value(s, i);
      boolean valid = filter.equals("rotate") ? value % 90 == 0 && value < 360 : true;
      if (!s.refused() && (value == 0 || !valid)) {
        Balancers.invalidParameter(s, i);
      }
    }
  }

  /** ngx_http_image_filter_jpeg_quality(), ngx_http_image_filter_webp_quality(). */
  static void quality(Setting s) {
    long value = value(s, 1);
    if (!s.refused() && (value == 0 || s.value(1).equals("-"))) {
      s.emerg("invalid-value", 1, "invalid value \"" + s.value(1) + "\"");
    }
  }

  /** ngx_http_image_filter_sharpen(). */
  static void sharpen(Setting s) {
    value(s, 1);
    if (!s.refused() && s.value(1).equals("-")) {
      s.emerg("invalid-value", 1, "invalid value \"-\"");
    }
  }

  /** ngx_http_image_filter_value(): 0 for what is no number; 90 for what has variables. */
  private static long value(Setting s, int word) {
    Optional<ComplexValue> value = Script.compile(s, word);
    if (value.isEmpty() || !value.get().isConstant()) {
      return 90;
    }
    // "-" is any size, and nothing else.
    return s.value(word).equals("-") ? 1 : Math.max(0, Numbers.integer(s.value(word)));
  }
}

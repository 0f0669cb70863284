package dev.nginxlint.validity;

import dev.nginxlint.regex.ParsedPattern;
import dev.nginxlint.value.ComplexValue;
import java.util.Optional;

/** The directive subs_filter of the module ngx_http_substitutions_filter_module. */
final class SubsFilter {
  private SubsFilter() {}

  static boolean set(Setting s) {
    if (!s.form().setter().equals("ngx_http_subs_filter")) {
      return false;
    }
    Optional<ComplexValue> replacement = Script.compile(s, 2);
    String options = s.words() > 3 ? s.value(3) : "";
    if (replacement.isPresent() && (options.indexOf('r') >= 0 || options.indexOf('i') >= 0)) {
      Optional<ParsedPattern> pattern =
          Regexes.compileOnly(s, 1, s.value(1), options.indexOf('i') >= 0);
      if (pattern.isPresent()) {
        captures(s, pattern.get(), replacement.get());
      }
    }
    return true;
  }

  /** ngx_http_subs_filter_regex_compile(): groups that are used must be there. */
  private static void captures(Setting s, ParsedPattern pattern, ComplexValue replacement) {
    int last = 0;
    for (ComplexValue.Part part : replacement.parts()) {
      if (part instanceof ComplexValue.Capture capture) {
        last = Math.max(last, capture.number());
      }
    }
    if (last > pattern.captureCount()) {
      s.emerg(
          "invalid-regex",
          2,
          "You want to capture too many regex substrings, more than "
              + pattern.captureCount()
              + " in \""
              + s.value(2)
              + "\"");
    }
  }
}

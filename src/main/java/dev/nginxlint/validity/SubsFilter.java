package dev.nginxlint.validity;

import dev.nginxlint.regex.ParsedPattern;
import dev.nginxlint.value.ComplexValue;
import java.util.Optional;

/** The directive subs_filter (ngx_http_subs_filter_module.c). */
final class SubsFilter {
  private SubsFilter() {}

  /** ngx_http_subs_filter(). */
  static void set(Setting s) {
    String options = s.words() > 3 ? s.value(3) : "";
    boolean regex = options.indexOf('r') >= 0;
    boolean variable = regex && Script.hasVariables(s.value(1));
    if (variable && s.cycle().build().version().atLeast(1, 23, 0)) {
      s.emerg("invalid-value", 1, "match part cannot contain variable during regex mode");
      return;
    }
    if ((!regex || variable) && Script.compile(s, 1).isEmpty()) {
      return;
    }
    Optional<ComplexValue> replacement = Script.compile(s, 2);
    if (replacement.isEmpty() || !regex) {
      return;
    }
    Optional<ParsedPattern> pattern =
        Regexes.compileOnly(s, 1, variable ? "" : s.value(1), options.indexOf('i') >= 0);
    if (pattern.isPresent() && highest(replacement.get()) > pattern.get().captureCount()) {
      s.emerg(
          "invalid-value",
          2,
          "You want to capture too many regex substrings, more than "
              + pattern.get().captureCount()
              + " in \""
              + s.value(2)
              + "\"");
    }
  }

  private static int highest(ComplexValue value) {
    int highest = 0;
    for (ComplexValue.Part part : value.parts()) {
      if (part instanceof ComplexValue.Capture capture) {
        highest = Math.max(highest, capture.number());
      }
    }
    return highest;
  }
}

package dev.nginxlint.validity;

import dev.nginxlint.value.ComplexValue;
import dev.nginxlint.value.Numbers;
import java.util.Optional;

/** The slots for parameters with variables (src/http/ngx_http_script.c). */
final class ScriptSlots {
  private ScriptSlots() {}

  static void set(Setting s) {
    switch (s.form().setter()) {
      case "predicate" -> predicate(s);
      case "complex_size", "stream_complex_size" -> complexSize(s);
      default -> complex(s);
    }
  }

  /** ngx_http_set_complex_value_slot(). */
  private static Optional<ComplexValue> complex(Setting s) {
    return Slots.once(s) ? Script.compile(s, 1) : Optional.empty();
  }

  /** ngx_http_set_complex_value_size_slot(). */
  private static void complexSize(Setting s) {
    Optional<ComplexValue> value = complex(s);
    if (value.isPresent()
        && value.get().isConstant()
        && Numbers.size(value.get().text()) == Numbers.ERROR) {
      s.answer("invalid-value", "invalid value");
    }
  }

  /** ngx_http_set_predicate_slot(). */
  private static void predicate(Setting s) {
    for (int i = 1; i < s.words(); i++) {
      if (Script.compile(s, i).isEmpty()) {
        return;
      }
    }
  }
}

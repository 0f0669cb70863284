package dev.nginxlint.validity;

import dev.nginxlint.value.ComplexValue;
import dev.nginxlint.value.Parsed;
import java.util.Optional;

/** Parameters with variables in them (src/http/ngx_http_script.c). */
final class Script {
  private Script() {}

  /** Compiles a parameter; returns nothing when nginx refuses it. */
  static Optional<ComplexValue> compile(Setting s, int word) {
    return compile(s, word, s.value(word));
  }

  /**
   * ngx_http_compile_complex_value() and ngx_http_script_compile(): takes a text apart and says
   * which variables it uses; returns nothing when nginx refuses it.
   *
   * @param word the word that the text is of
   */
  static Optional<ComplexValue> compile(Setting s, int word, String text) {
    Parsed<ComplexValue> parsed = ComplexValue.parse(text);
    if (parsed.refusal().isPresent()) {
      s.emerg("invalid-variable", word, parsed.refusal().get());
      return Optional.empty();
    }
    for (ComplexValue.Part part : parsed.value().orElseThrow().parts()) {
      if (part instanceof ComplexValue.Variable variable) {
        Variables.of(s).index(s, word, variable.name());
      }
    }
    return parsed.value();
  }

  /** ngx_http_script_variables_count() > 0: says whether there is a "$" at all. */
  static boolean hasVariables(String text) {
    return text.indexOf('$') >= 0;
  }
}

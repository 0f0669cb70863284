package dev.nginxlint.resolve;

import dev.nginxlint.value.ComplexValue;
import java.util.List;
import java.util.Optional;

/** Puts values in the place of variables: ngx_http_complex_value(). */
final class Values {
  private final Variables variables;
  private final Escapes escapes;
  private final boolean mended;

  Values(Variables variables) {
    this.variables = variables;
    this.escapes = Escapes.of(variables.version());
    this.mended = ScriptFixes.areIn(variables.version());
  }

  /** Returns the value; empty where a variable is not known, and the request has ended. */
  Optional<String> evaluate(ComplexValue value, RequestState r) {
    return orEnd(put(value, false, r), r);
  }

  /**
   * Returns the value as rewrite directives see it: captures are encoded where the client's path
   * was.
   */
  Optional<String> evaluateQuoted(ComplexValue value, RequestState r) {
    return orEnd(put(value, r.quotedUri || r.plusInUri, r), r);
  }

  /**
   * Returns the value with those variables as they were last evaluated that may have changed since;
   * ends the request where it is not known.
   */
  Optional<String> evaluateAsKept(ComplexValue value, RequestState r) {
    return orEnd(append(value.parts(), false, Integer.MAX_VALUE, r), r);
  }

  /** Returns the value without ending the request where it is not known. */
  Optional<String> tell(ComplexValue value, RequestState r) {
    return put(value, false, r);
  }

  /** As {@link #evaluateQuoted}, without ending the request. */
  Optional<String> tellQuoted(ComplexValue value, RequestState r) {
    return put(value, r.quotedUri || r.plusInUri, r);
  }

  private static Optional<String> orEnd(Optional<String> value, RequestState r) {
    if (value.isEmpty() && r.failure.isEmpty()) {
      r.unknown();
    }
    return value;
  }

  private Optional<String> put(ComplexValue value, boolean quoted, RequestState r) {
    List<ComplexValue.Part> parts = value.parts();
    flush(parts, r);
    if (parts.size() == 1) {
      return part(parts.get(0), quoted, r);
    }
    List<String> captures = r.captures;
    Optional<String> text = append(parts, quoted, Integer.MAX_VALUE, r);
    // nginx goes over the parts once for their lengths and once more to copy them: what a map
    // captured on the way stands for all captures then.
    if (text.isEmpty() || r.captures == captures) {
      return text;
    }
    if (!mended) {
      r.unknown = new Unknown(ScriptFixes.REASON, Optional.empty());
      return Optional.empty();
    }
    return append(parts, quoted, text.get().length(), r);
  }

  /** ngx_http_script_flush_complex_value(). */
  private static void flush(List<ComplexValue.Part> parts, RequestState r) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof ComplexValue.Variable variable) {
        r.variables.flush(variable.name());
      }
    }
  }

  /** Puts the parts together; fails where there is no more room than {@code longest}. */
  private Optional<String> append(
      List<ComplexValue.Part> parts, boolean quoted, int longest, RequestState r) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      Optional<String> part = part(parts.get(i), quoted, r);
      if (part.isEmpty()) {
        return part;
      }
      if (text.length() + part.get().length() > longest) {
        // ngx_http_script_check_length()
        r.failure = Optional.of("no buffer space in script copy");
        return Optional.empty();
      }
      text.append(part.get());
    }
    return Optional.of(text.toString());
  }

  private Optional<String> part(ComplexValue.Part part, boolean quoted, RequestState r) {
    if (part instanceof ComplexValue.Literal literal) {
      return Optional.of(literal.text());
    }
    if (part instanceof ComplexValue.Variable variable) {
      return variables.value(variable.name(), r);
    }
    if (part instanceof ComplexValue.Capture capture) {
      if (!r.capturesKnown) {
        r.unknown = Unknown.of(Integer.toString(capture.number()), "");
        return Optional.empty();
      }
      boolean captured = capture.number() < r.captures.size();
      String text = captured ? r.captures.get(capture.number()) : "";
      return Optional.of(quoted ? escapes.args(text) : text);
    }
    throw new AssertionError(part);
  }
}

package dev.nginxlint.resolve;

import dev.nginxlint.value.ComplexValue;
import java.util.Optional;

/** Puts values in the place of variables: ngx_http_complex_value(). */
final class Values {
  private final Variables variables;

  Values(Variables variables) {
    this.variables = variables;
  }

  /** Returns the value; empty where a variable is not known, and the request has ended. */
  Optional<String> evaluate(ComplexValue value, RequestState r) {
    return evaluate(value, false, r);
  }

  /**
   * Returns the value as rewrite directives see it: captures are encoded where the client's path
   * was.
   */
  Optional<String> evaluateQuoted(ComplexValue value, RequestState r) {
    return evaluate(value, r.quotedUri || r.plusInUri, r);
  }

  /** Returns the value without ending the request where it is not known. */
  Optional<String> tell(ComplexValue value, RequestState r) {
    StringBuilder text = new StringBuilder();
    return append(value, false, r, text).isEmpty()
        ? Optional.of(text.toString())
        : Optional.empty();
  }

  /** As {@link #evaluateQuoted}, without ending the request. */
  Optional<String> tellQuoted(ComplexValue value, RequestState r) {
    StringBuilder text = new StringBuilder();
    return append(value, r.quotedUri || r.plusInUri, r, text).isEmpty()
        ? Optional.of(text.toString())
        : Optional.empty();
  }

  private Optional<String> evaluate(ComplexValue value, boolean quoted, RequestState r) {
    StringBuilder text = new StringBuilder();
    Optional<String> unknown = append(value, quoted, r, text);
    if (unknown.isPresent()) {
      r.undecided("the value of $" + unknown.get() + " is not known");
      return Optional.empty();
    }
    return Optional.of(text.toString());
  }

  /** Appends the value; returns the variable that is not known, if one is not. */
  private Optional<String> append(
      ComplexValue value, boolean quoted, RequestState r, StringBuilder text) {
    for (ComplexValue.Part part : value.parts()) {
      if (part instanceof ComplexValue.Literal literal) {
        text.append(literal.text());
      } else if (part instanceof ComplexValue.Capture capture) {
        if (!r.capturesKnown) {
          return Optional.of(Integer.toString(capture.number()));
        }
        String captured =
            capture.number() < r.captures.size() ? r.captures.get(capture.number()) : "";
        text.append(quoted ? Escapes.args(captured) : captured);
      } else if (part instanceof ComplexValue.Variable variable) {
        Optional<String> known = variables.value(variable.name(), r);
        if (known.isEmpty()) {
          return Optional.of(variable.name());
        }
        text.append(known.get());
      } else {
        throw new AssertionError(part);
      }
    }
    return Optional.empty();
  }
}

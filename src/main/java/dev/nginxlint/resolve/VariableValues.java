package dev.nginxlint.resolve;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the variables of a request and its subrequests came to so far: {@code r->variables}. */
final class VariableValues {
  /** How deep variables may still lie in one another: ngx_http_variable_depth. */
  int depth = 100;

  /** Those that got a value; one that is not known is empty. */
  private final Map<String, Optional<String>> values;

  /** Why those that are not known are not. */
  private Map<String, Unknown> reasons = Map.of();

  /** What those came to last that are computed anew for each value they stand in. */
  private Map<String, Optional<String>> volatiles = Map.of();

  VariableValues() {
    this.values = new HashMap<>();
  }

  private VariableValues(VariableValues other) {
    this.values = new HashMap<>(other.values);
    this.reasons = other.reasons.isEmpty() ? Map.of() : new HashMap<>(other.reasons);
  }

  VariableValues copy() {
    return new VariableValues(this);
  }

  /** Returns what was kept of a variable, if anything was. */
  @SuppressWarnings("NullableOptional") // null: it was not asked for yet; empty: it is not known
  @Nullable Optional<String> get(String variable) {
    return values.get(variable);
  }

  void put(String variable, Optional<String> value) {
    values.put(variable, value);
  }

  /** Keeps the value of a variable; where it is not known, why. */
  void put(String variable, Optional<String> value, Unknown why) {
    values.put(variable, value);
    if (value.isEmpty()) {
      reasons = reasons.isEmpty() ? new HashMap<>() : reasons;
      reasons.put(variable, why);
    }
  }

  /** Returns why a variable that was kept is not known. */
  Unknown reason(String variable) {
    return reasons.getOrDefault(variable, Unknown.of(variable, ""));
  }

  /** Keeps what a volatile variable came to while one value is put together. */
  void keepVolatile(String variable, Optional<String> value) {
    volatiles = volatiles.isEmpty() ? new HashMap<>() : volatiles;
    volatiles.put(variable, value);
  }

  Optional<String> volatileValue(String variable) {
    return volatiles.isEmpty()
        ? Optional.empty()
        : volatiles.getOrDefault(variable, Optional.empty());
  }

  /** Forgets what all volatile variables came to: ngx_http_script_run(). */
  void flush() {
    volatiles = Map.of();
  }

  /** Forgets what a volatile variable came to: ngx_http_get_flushed_variable(). */
  void flush(String variable) {
    if (!volatiles.isEmpty()) {
      volatiles.remove(variable);
    }
  }
}

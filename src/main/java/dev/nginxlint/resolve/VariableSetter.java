package dev.nginxlint.resolve;

import dev.nginxlint.config.RewriteDirective.SetVariable;
import dev.nginxlint.value.ComplexValue;
import dev.nginxlint.value.NginxVersion;
import dev.nginxlint.value.Size;
import java.util.Optional;

/** Runs "set" directives: ngx_http_script_set_var_code(). */
final class VariableSetter {
  private final Escapes escapes;
  private final Values values;

  VariableSetter(NginxVersion version, Values values) {
    this.escapes = Escapes.of(version);
    this.values = values;
  }

  /** Says whether the request can be followed further. */
  boolean set(SetVariable set, ScriptEngine e) {
    RequestState r = e.r;
    if (ScriptFixes.areMissing(set.value(), e, escapes)) {
      return false;
    }
    switch (set.variable()) {
      case "args":
        return setArgs(set.value(), e);
      case "limit_rate":
        setLimitRate(set.value(), e);
        return r.failure.isEmpty();
      default:
        // A value that is not known matters where it is used.
        Optional<String> value = tell(set.value(), e);
        r.variables.put(set.variable(), value, r.unknown);
        return r.failure.isEmpty() && (value.isEmpty() || !e.isTooLong(value.get()));
    }
  }

  private Optional<String> tell(ComplexValue value, ScriptEngine e) {
    return e.quote ? values.tellQuoted(value, e.r) : values.tell(value, e.r);
  }

  /** ngx_http_variable_set_args(). */
  private boolean setArgs(ComplexValue value, ScriptEngine e) {
    Optional<String> args =
        e.quote ? values.evaluateQuoted(value, e.r) : values.evaluate(value, e.r);
    if (args.isEmpty() || e.isTooLong(args.get())) {
      return false;
    }
    e.r.args = args.get();
    e.r.validUnparsedUri = false;
    return true;
  }

  /** ngx_http_variable_set_limit_rate(): what is no size changes nothing. */
  private void setLimitRate(ComplexValue value, ScriptEngine e) {
    Optional<String> told = tell(value, e);
    if (told.isEmpty()) {
      e.r.variables.put("limit_rate", told, e.r.unknown);
      return;
    }
    Optional<Size> size = Size.parse(told.get()).value();
    if (size.isPresent()) {
      e.r.variables.put("limit_rate", Optional.of(Long.toString(size.get().bytes())), e.r.unknown);
    }
  }
}

package dev.nginxlint.resolve;

import java.util.Optional;

/**
 * Where the value of a variable comes from, made when its name is first met: ngx_http_variable_t.
 */
interface Variable {
  /** Returns the value; where it is not known, empty, and {@link RequestState#unknown} says why. */
  Optional<String> value(RequestState r);

  /** Says whether nginx keeps the value for the request: not so NGX_HTTP_VAR_NOCACHEABLE. */
  default boolean isKept() {
    return false;
  }

  /** A variable that is empty: what only "set" or a capture gives a value, before it does. */
  record Empty() implements Variable {
    @Override
    public Optional<String> value(RequestState r) {
      return Optional.of("");
    }
  }

  /** A variable whose value is not known, and why. */
  record NotKnown(String name, String why) implements Variable {
    @Override
    public Optional<String> value(RequestState r) {
      return VariableFinder.unknown(name, why, r);
    }
  }

  /** A variable that nginx's own modules bring. */
  record OfModule(Builtin builtin, String name, BuiltinVariables values) implements Variable {
    @Override
    public Optional<String> value(RequestState r) {
      return values.value(builtin, name, r);
    }

    @Override
    public boolean isKept() {
      return builtin.isKept();
    }
  }

  /** A variable whose last value is kept for those who do not ask for it anew. */
  record Remembered(Variable variable, String name) implements Variable {
    @Override
    public Optional<String> value(RequestState r) {
      Optional<String> value = variable.value(r);
      if (value.isPresent()) {
        r.variables.keepVolatile(name, value);
      }
      return value;
    }
  }

  /** A variable that TLS tells, and that is empty without it. */
  record OfTls(String name) implements Variable {
    @Override
    public Optional<String> value(RequestState r) {
      return r.request.isTls()
          ? VariableFinder.unknown(name, "it is told by TLS", r)
          : Optional.of("");
    }
  }

  /**
   * A variable of a module that passes requests on.
   *
   * @param all whether a header that is there more than once is told whole
   */
  record OfUpstream(String name, boolean all) implements Variable {
    @Override
    public Optional<String> value(RequestState r) {
      Optional<String> value = UpstreamVariables.value(name, all, r);
      return value.isPresent() ? value : VariableFinder.unknown(name, "", r);
    }
  }
}

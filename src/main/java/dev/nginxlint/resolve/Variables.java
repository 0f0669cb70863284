package dev.nginxlint.resolve;

import dev.nginxlint.config.NginxConfig;
import dev.nginxlint.value.NginxVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of variables; empty where a value is not known.
 *
 * <p>A name is looked up once: what it stands for is kept for all requests.
 */
final class Variables {
  private final NginxConfig config;
  private final NginxVersion version;
  private final Map<String, String> given;
  private final FilePaths paths;
  private final BuiltinVariables builtins;

  private @Nullable VariableFinder finder;

  /** Those that were met; the map itself never changes, so that many threads may look at it. */
  private volatile Map<String, Variable> known = Map.of();

  /**
   * Reads variables of a configuration.
   *
   * @param given those that were told, by name in lower case
   */
  Variables(NginxConfig config, NginxVersion version, Map<String, String> given) {
    this.config = config;
    this.version = version;
    this.given = given;
    this.paths = new FilePaths(config.prefix(), this, version);
    this.builtins = new BuiltinVariables(paths, version);
  }

  NginxVersion version() {
    return version;
  }

  /** ngx_http_get_flushed_variable(): what may change is computed anew. */
  Optional<String> flushedValue(String name, RequestState r) {
    r.variables.flush(name);
    return value(name, r);
  }

  /** ngx_http_get_indexed_variable(): where the value is not known, r.unknown says why. */
  Optional<String> value(String name, RequestState r) {
    Optional<String> kept = r.variables.get(name);
    if (kept != null && kept.isPresent()) {
      return kept;
    }
    Optional<String> computed = r.variables.volatileValue(name);
    if (computed.isPresent()) {
      return computed;
    }
    if (!given.isEmpty() && given.containsKey(name)) {
      return Optional.of(given.get(name));
    }
    String assumed = r.assumptions.variables().get(name);
    if (assumed != null) {
      return Optional.of(assumed);
    }
    if (kept != null) {
      r.unknown = r.variables.reason(name);
      return kept;
    }
    Variable variable = variable(name);
    if (r.variables.depth == 0 && !variable.isKept()) {
      // "cycle while evaluating variable": it is not found then. What is kept has been evaluated
      // before, so deep in a cycle.
      return Optional.of("");
    }
    return variable.value(r);
  }

  private Variable variable(String name) {
    Variable variable = known.get(name);
    return variable == null ? add(name) : variable;
  }

  private synchronized Variable add(String name) {
    Map<String, Variable> more = new HashMap<>(known);
    Variable variable = more.get(name);
    if (variable == null) {
      VariableFinder found =
          finder == null ? new VariableFinder(config, version, this, builtins) : finder;
      finder = found;
      variable = found.find(name);
      more.put(name, variable);
      known = more;
    }
    return variable;
  }
}

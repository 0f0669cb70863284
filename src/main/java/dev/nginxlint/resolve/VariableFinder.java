package dev.nginxlint.resolve;

import dev.nginxlint.config.GeoTable;
import dev.nginxlint.config.MapTable;
import dev.nginxlint.config.NginxConfig;
import dev.nginxlint.config.SplitTable;
import dev.nginxlint.config.VariableDefinition;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.NginxVersion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out what a variable is, as ngx_http_variables_init_vars(). */
final class VariableFinder {
  private final NginxConfig config;
  private final NginxVersion version;
  private final Variables variables;
  private final BuiltinVariables builtins;
  private @Nullable Boolean wantedAsKept;

  VariableFinder(
      NginxConfig config, NginxVersion version, Variables variables, BuiltinVariables builtins) {
    this.config = config;
    this.version = version;
    this.variables = variables;
    this.builtins = builtins;
  }

  /** Finds a variable by its name in lower case. */
  Variable find(String name) {
    Variable found = findNew(name);
    return isWantedAsKept() && Builtin.hangsOnRequest(name)
        ? new Variable.Remembered(found, name)
        : found;
  }

  /** Says whether there are variables in an "index"; looked for only once. */
  private boolean isWantedAsKept() {
    boolean wanted = wantedAsKept == null ? hasVariablesInIndex() : wantedAsKept;
    wantedAsKept = wanted;
    return wanted;
  }

  private boolean hasVariablesInIndex() {
    for (Placement placement : config.written().placements(Context.MAIN)) {
      Directive written = placement.directive();
      if (written.is("index")) {
        for (Parameter parameter : written.parameters()) {
          if (parameter.value().indexOf('$') >= 0) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private Variable findNew(String name) {
    VariableDefinition definition = config.definedVariables().get(name);
    if (definition != null) {
      return defined(name, definition);
    }
    Optional<Builtin> builtin = Builtin.of(name);
    if (builtin.isPresent()) {
      return new Variable.OfModule(builtin.get(), name, builtins);
    }
    if (UpstreamVariables.has(name)) {
      return new Variable.OfUpstream(name, version.atLeast(1, 23, 0));
    }
    Optional<Variable> prefixed = RequestVariables.find(name, version);
    if (prefixed.isPresent()) {
      return prefixed.get();
    }
    if (config.setVariables().contains(name)) {
      return new Variable.Empty();
    }
    if (name.startsWith("ssl_")) {
      return new Variable.OfTls(name);
    }
    String source = source(name);
    return source.isEmpty() && isEmptyWithoutDirective(name)
        ? new Variable.Empty()
        : new Variable.NotKnown(name, source);
  }

  private Variable defined(String name, VariableDefinition definition) {
    Optional<MapTable> map = definition.map();
    if (map.isPresent()) {
      return new MapVariable(name, map.get(), new Values(variables));
    }
    Optional<GeoTable> geo = definition.geo();
    if (geo.isPresent()) {
      return new GeoVariable(name, geo.get(), definition.directive(), variables);
    }
    Optional<SplitTable> split = definition.split(version);
    if (split.isPresent()) {
      return new SplitVariable(name, split.get(), new Values(variables));
    }
    return new Variable.NotKnown(name, "it is given by " + Words.place(definition.directive()));
  }

  static Optional<String> unknown(String name, String why, RequestState r) {
    r.unknown = Unknown.of(name, why);
    return Optional.empty();
  }

  /** Names the directive that a variable of a module hangs on. */
  private String source(String name) {
    String directive = directive(name);
    for (Placement placement : config.written().placements(Context.MAIN)) {
      Directive written = placement.directive();
      if (written.is(directive)) {
        return "it is given by " + Words.place(written);
      }
    }
    return "";
  }

  private static boolean isEmptyWithoutDirective(String name) {
    return name.startsWith("geoip_") || name.startsWith("uid_") || name.startsWith("secure_link");
  }

  private static String directive(String name) {
    if (name.startsWith("geoip_")) {
      return name.startsWith("geoip_country")
          ? "geoip_country"
          : name.equals("geoip_org") ? name : "geoip_city";
    }
    if (name.startsWith("uid_")) {
      return "userid";
    }
    // A geoip2 block has a line for each variable.
    return name.startsWith("secure_link") ? "secure_link" : "$" + name;
  }
}

package dev.nginxlint.config;

import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.value.Ascii;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a configuration means to nginx.
 *
 * @param upstreams groups of servers by name, in lower case
 * @param namesSet the variables that {@code set} or a named group gives a value
 * @param definedVariables the variables of {@code map}, {@code geo} and their like, by name in
 *     lower case; the last definition counts
 */
public record NginxConfig(
    Configuration written,
    Prefix prefix,
    List<Server> servers,
    Map<String, Upstream> upstreams,
    Lazy<Set<String>> namesSet,
    Map<String, VariableDefinition> definedVariables) {

  public NginxConfig {
    servers = List.copyOf(servers);
    upstreams = Map.copyOf(upstreams);
    definedVariables = Map.copyOf(definedVariables);
  }

  /** Returns the variables that {@code set} or a named group gives a value. */
  public Set<String> setVariables() {
    return namesSet.get();
  }

  /** Returns the group of servers of a name, as ngx_http_upstream_add() finds it. */
  public Optional<Upstream> upstream(String name) {
    return Optional.ofNullable(upstreams.get(Ascii.lowerCase(name)));
  }
}

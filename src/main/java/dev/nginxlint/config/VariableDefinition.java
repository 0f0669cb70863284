package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.NginxVersion;
import java.util.Optional;

/**
 * A variable that a directive brings. What the directive says is read when the variable is first
 * needed: a {@code geo} may have a hundred thousand lines.
 */
public record VariableDefinition(Directive directive) {

  /** Returns the variable that a directive brings, in lower case; empty where it brings none. */
  static Optional<String> name(Directive directive) {
    int count = directive.parameters().size();
    return switch (directive.name().value()) {
      case "map", "split_clients" -> count == 2 ? word(directive, 2) : Optional.empty();
      case "geo" -> count == 1 || count == 2 ? word(directive, count) : Optional.empty();
      case "js_set",
          "js_var",
          "perl_set",
          "auth_request_set",
          "set_by_lua",
          "set_by_lua_block",
          "set_by_lua_file" ->
          count > 0 ? word(directive, 1) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<String> word(Directive directive, int position) {
    String word = directive.parameter(position);
    return Optional.of(Ascii.lowerCase(word.startsWith("$") ? word.substring(1) : word));
  }

  /** Returns the map it is, if it is one. */
  public Optional<MapTable> map() {
    return directive.is("map") ? MapTable.read(directive) : Optional.empty();
  }

  /** Returns the geo it is, if it is one. */
  public Optional<GeoTable> geo() {
    return directive.is("geo") ? Optional.of(GeoTable.read(directive)) : Optional.empty();
  }

  /** Returns the split_clients it is, if it is one. */
  public Optional<SplitTable> split(NginxVersion version) {
    return directive.is("split_clients") ? SplitTable.read(directive, version) : Optional.empty();
  }
}

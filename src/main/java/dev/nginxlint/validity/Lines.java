package dev.nginxlint.validity;

/**
 * The blocks whose lines are data, not directives: map, geo, types, split_clients, charset_map and
 * geoip2.
 */
final class Lines {
  /** A line has no form of its own. */
  static final DirectiveForm FORM =
      new DirectiveForm("", "any", "0+", false, "", "", "", "-", "nginx", "..", "");

  private Lines() {}

  /** Says whether the lines of a block are data. */
  static boolean areData(Scope scope) {
    switch (scope.context()) {
      case "map", "geo", "types", "split_clients", "charset_map", "geoip2":
        return true;
      default:
        return false;
    }
  }

  /** Takes one line, as the custom handler (cf->handler) of the block does. */
  static void set(Setting s) {
    switch (s.scope().context()) {
      case "types" -> TypesBlock.line(s);
      case "map" -> MapBlock.line(s);
      case "geo" -> GeoBlock.line(s);
      case "split_clients" -> SplitClients.line(s);
      case "geoip2" -> Geoip2.line(s);
      case "charset_map" -> CharsetFilter.line(s);
      default -> {}
    }
  }
}

package dev.nginxlint.resolve;

import dev.nginxlint.config.GeoTable;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.IpAddress;
import java.util.List;
import java.util.Optional;

/** A variable that a {@code geo} gives: ngx_http_geo_cidr_variable() and its like for ranges. */
final class GeoVariable implements Variable {
  private final String name;
  private final GeoTable geo;
  private final Directive directive;
  private final Variables variables;

  GeoVariable(String name, GeoTable geo, Directive directive, Variables variables) {
    this.name = name;
    this.geo = geo;
    this.directive = directive;
    this.variables = variables;
  }

  @Override
  public Optional<String> value(RequestState r) {
    if (geo.includesBinary()) {
      return VariableFinder.unknown(
          name, Words.place(directive) + " includes a file that is not read", r);
    }
    Optional<String> address = r.client;
    if (geo.source().isPresent()) {
      r.variables.depth--;
      address = variables.flushedValue(geo.source().get(), r);
      r.variables.depth++;
    } else if (address.isEmpty()) {
      r.unknown = Unknown.of("remote_addr", "it is the address of the client");
    }
    if (address.isEmpty()) {
      if (r.unknown.question().isEmpty()) {
        r.unknown = Question.OfValue.unknown(name, geo.values(), r.unknown.reason());
      }
      return address;
    }
    Optional<String> value = Optional.of(geo.find(address(address.get(), r)));
    if (geo.isVolatile()) {
      r.variables.keepVolatile(name, value);
    } else {
      r.variables.put(name, value);
    }
    return value;
  }

  /** ngx_http_geo_addr(). */
  private Optional<IpAddress> address(String text, RequestState r) {
    Optional<IpAddress> address = IpAddress.parse(text);
    if (address.isEmpty() || geo.proxies().isEmpty()) {
      return address;
    }
    List<String> forwarded = RequestVariables.lines("x_forwarded_for", r);
    Optional<IpAddress> behind =
        ForwardedAddress.find(text, forwarded, geo.proxies(), false, geo.recursive());
    return behind.isPresent() ? behind : address;
  }
}

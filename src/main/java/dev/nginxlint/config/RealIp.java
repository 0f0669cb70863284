package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whose word on the client's address is taken: ngx_http_realip_loc_conf_t.
 *
 * @param from the directives {@code set_real_ip_from}; none where the address is taken as it is
 * @param networks what these tell
 * @param unixDomain whether connections over Unix domain sockets are among them
 * @param named the first that is a host name, which only nginx's machine can look up
 * @param header {@code real_ip_header}
 * @param recursive {@code real_ip_recursive}
 */
public record RealIp(
    List<Directive> from,
    List<Cidr> networks,
    boolean unixDomain,
    Optional<Directive> named,
    String header,
    boolean recursive) {

  /** What is in effect where nothing is said. */
  static final RealIp DEFAULT =
      new RealIp(List.of(), List.of(), false, Optional.empty(), "X-Real-IP", false);

  public RealIp {
    from = List.copyOf(from);
    networks = List.copyOf(networks);
  }

  /** ngx_http_realip_merge_loc_conf(). */
  static RealIp read(Block block, RealIp outer) {
    Optional<String> header = block.value("real_ip_header");
    boolean recursive = block.flag("real_ip_recursive", outer.recursive());
    List<Directive> from = block.all("set_real_ip_from");
    if (from.isEmpty()) {
      return header.isEmpty() && recursive == outer.recursive()
          ? outer
          : new RealIp(
              outer.from(),
              outer.networks(),
              outer.unixDomain(),
              outer.named(),
              header.orElse(outer.header()),
              recursive);
    }
    List<Cidr> networks = new ArrayList<>();
    boolean unixDomain = false;
    Optional<Directive> named = Optional.empty();
    for (Directive directive : from) {
      String who = directive.parameters().isEmpty() ? "" : directive.parameter(1);
      Optional<Cidr> network = Cidr.parse(who);
      if (network.isPresent()) {
        networks.add(network.get());
      } else if (who.equals("unix:")) {
        unixDomain = true;
      } else if (named.isEmpty()) {
        named = Optional.of(directive);
      }
    }
    return new RealIp(from, networks, unixDomain, named, header.orElse(outer.header()), recursive);
  }
}

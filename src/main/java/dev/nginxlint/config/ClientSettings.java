package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.ServerName;
import java.util.List;
import java.util.Optional;

/**
 * What is in effect of modules that look at who sends a request.
 *
 * @param serverNames the names of the server around
 */
public record ClientSettings(RealIp realIp, Referers referers, List<ServerName> serverNames) {

  /** What is in effect where nothing is said. */
  static final ClientSettings DEFAULT =
      new ClientSettings(RealIp.DEFAULT, Referers.DEFAULT, List.of());

  public ClientSettings {
    serverNames = List.copyOf(serverNames);
  }

  static ClientSettings read(Optional<Directive> directive, Block block, ClientSettings outer) {
    boolean server = directive.isPresent() && directive.get().is("server");
    boolean written =
        !block.all("set_real_ip_from").isEmpty()
            || !block.all("real_ip_header").isEmpty()
            || !block.all("real_ip_recursive").isEmpty()
            || !block.all("valid_referers").isEmpty();
    if (!server && !written) {
      return outer;
    }
    List<ServerName> names = server ? ServerReader.names(block) : outer.serverNames();
    return new ClientSettings(
        RealIp.read(block, outer.realIp()), Referers.read(block, names, outer.referers()), names);
  }
}

package dev.nginxlint.check.location;

import dev.nginxlint.config.Server;
import dev.nginxlint.resolve.Request;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.ListenAddress;
import dev.nginxlint.value.ServerName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A server of all addresses that requests to one address do not come to, because another server
 * listens at that address by itself: ngx_http_init_connection() looks for the address first.
 */
record HiddenByAddress() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    if (placement.directive().parameters().isEmpty()
        || !isSpecific(placement.directive().parameter(1))
        || scene.directives("server").size() < 2) {
      return List.of();
    }
    Optional<Server> here = scene.probe().server(placement.context());
    if (here.isEmpty()) {
      return List.of();
    }
    for (Server.Binding binding : here.get().bindings()) {
      ListenAddress address = binding.address();
      if (!address.isWildcard()
          && !address.isUnix()
          && !address.datagram()
          && placement.directive().parameter(1).startsWith(address.address())
          && placement.directive().parameter(1).endsWith(port(address))) {
        return find(scene, placement, address);
      }
    }
    return List.of();
  }

  private static String port(ListenAddress address) {
    return address.port() == 80 ? "" : ":" + address.port();
  }

  /** Says whether a {@code listen} names an address other than that of the machine itself. */
  private static boolean isSpecific(String text) {
    return (text.indexOf('.') > 0 || text.startsWith("["))
        && !text.startsWith("0.0.0.0")
        && !text.startsWith("127.")
        && !text.startsWith("[::]")
        && !text.startsWith("[::1]");
  }

  private static List<Match> find(Scene scene, Placement placement, ListenAddress address) {
    for (Server other : scene.config().servers()) {
      if (listensToAll(other, address) && hasName(other)) {
        Request asked = Visit.to(other, "/");
        Request request =
            new Request(
                "GET",
                "/",
                asked.host(),
                asked.scheme(),
                Optional.of(address.address()),
                address.port(),
                Optional.empty(),
                Map.of());
        Optional<Resolution> resolution = scene.probe().follow(request, true);
        Optional<Server> taker =
            resolution.isPresent() ? resolution.get().server() : Optional.empty();
        if (taker.isPresent() && taker.get().directive().order() != other.directive().order()) {
          Match match =
              Match.at(placement.directive().head())
                  .value("address", address.toString())
                  .value("name", other.name())
                  .value("taker", taker.get().name())
                  .related("hidden", other.directive().head());
          return List.of(Proof.add(match, resolution.get()));
        }
      }
    }
    return List.of();
  }

  /** Says whether a server listens at all addresses of the family, and not at this one itself. */
  private static boolean listensToAll(Server server, ListenAddress address) {
    String any =
        address.address().startsWith("[") ? ListenAddress.ANY_IPV6 : ListenAddress.ANY_IPV4;
    boolean all = false;
    for (Server.Binding binding : server.bindings()) {
      if (binding.address().equals(address)) {
        return false;
      }
      all |= binding.address().equals(new ListenAddress(any, address.port(), false));
    }
    return all;
  }

  private static boolean hasName(Server server) {
    ServerName name = server.names().get(0);
    return name.kind() == ServerName.Kind.EXACT
        && !name.name().isEmpty()
        && !name.name().equals("_");
  }

  @Override
  public List<String> values() {
    return List.of("address", "name", "taker");
  }

  @Override
  public List<String> places() {
    return List.of("hidden");
  }
}

package dev.nginxlint.resolve;

import dev.nginxlint.config.RealIp;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.IpAddress;
import java.util.List;
import java.util.Optional;

/** Takes the client's address from a header: ngx_http_realip_handler(). */
final class RealIpHandler {
  private RealIpHandler() {}

  /** Looks at what is in effect where the request is; it counts once. */
  static void handle(RequestState r) {
    RealIp realIp = r.config.client().realIp();
    if (realIp.from().isEmpty() || r.realIp) {
      return;
    }
    List<String> lines = lines(realIp, r);
    if (lines.isEmpty() || r.client.isEmpty()) {
      r.client = lines.isEmpty() ? r.client : Optional.empty();
      return;
    }
    Optional<IpAddress> address =
        ForwardedAddress.find(
            r.client.get(), lines, realIp.networks(), realIp.unixDomain(), realIp.recursive());
    if (address.isPresent()) {
      r.realIp = true;
      r.client = Optional.of(address.get().text());
      r.step(Phase.ACCESS, Optional.of(realIp.from().get(0)), "the client is ", r.client.get());
    } else if (realIp.named().isPresent()) {
      r.undecided(
          "the addresses of the host in " + Words.place(realIp.named().get()) + " are not known");
    }
  }

  private static List<String> lines(RealIp realIp, RequestState r) {
    String header = realIp.header();
    if (header.equals("proxy_protocol")) {
      if (r.readsProxyProtocol()) {
        r.client = Optional.empty();
      }
      return List.of();
    }
    List<String> lines = RequestVariables.lines(Ascii.lowerCase(header).replace('-', '_'), r);
    // Of other headers only the first line is looked at.
    return header.equals("X-Forwarded-For") || lines.isEmpty() ? lines : lines.subList(0, 1);
  }
}

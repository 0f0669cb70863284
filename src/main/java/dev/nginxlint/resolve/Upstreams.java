package dev.nginxlint.resolve;

import dev.nginxlint.config.ConfigReader;
import dev.nginxlint.config.NginxConfig;
import dev.nginxlint.config.Upstream;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.ProxyUrl;
import dev.nginxlint.value.Url;
import java.util.List;
import java.util.Optional;

/** Finds where requests are passed: ngx_http_upstream_init_request(). */
final class Upstreams {
  /** The status of what cannot be told. */
  private static final int UNKNOWN = -1;

  private final NginxConfig config;
  private final SpecialResponse special;

  Upstreams(NginxConfig config, SpecialResponse special) {
    this.config = config;
    this.special = special;
  }

  /** Ends a request that there is nowhere to pass to. */
  Phase refuse(Target target, RequestState r) {
    return target.status() == UNKNOWN
        ? r.undecided(target.reason())
        : special.answer(target.status(), target.reason(), r);
  }

  /**
   * Finds the servers of an address.
   *
   * @param evaluated whether it was not known when the configuration was read
   */
  Target find(Url url, boolean evaluated, RequestState r) {
    Optional<Upstream> group =
        url.hasPort() || url.family() == Url.Family.UNIX
            ? Optional.empty()
            : config.upstream(url.host());
    if (group.isPresent()) {
      return allDown(group.get())
          ? Target.failed(502, "no live upstreams in \"" + group.get().name() + "\"")
          : new Target(url.host(), group.get().addresses(), group, 0, "");
    }
    if (url.family() == Url.Family.UNIX) {
      String socket = "unix:" + url.host();
      return new Target(socket, List.of(socket), group, 0, "");
    }
    if (evaluated && url.port() == 0) {
      return Target.failed(500, "no port in upstream \"" + url.host() + "\"");
    }
    if (evaluated && url.family() == Url.Family.NAME && !isResolved(url, r)) {
      String reason = "no resolver defined to resolve " + url.host();
      return Target.failed(isFragment() ? UNKNOWN : 502, reason);
    }
    String name = url.hasPort() ? url.host() + ":" + url.portText() : url.host();
    return new Target(name, List.of(ConfigReader.address(url)), group, 0, "");
  }

  /** Says whether the configuration may be around this one that has the resolver. */
  private boolean isFragment() {
    for (Directive directive : config.written().directives()) {
      if (directive.is("http")) {
        return false;
      }
    }
    return true;
  }

  private static boolean allDown(Upstream group) {
    if (!group.addresses().isEmpty()) {
      return false;
    }
    for (Directive server : group.directive().children()) {
      if (server.is("server")) {
        return true;
      }
    }
    return false;
  }

  /** Says whether a name can be looked up, or was when the configuration was read. */
  private boolean isResolved(Url url, RequestState r) {
    if (r.config.proxy().resolver()) {
      return true;
    }
    for (Placement placement : config.written().placements(Context.MAIN)) {
      Directive directive = placement.directive();
      if (directive.name().value().endsWith("_pass") && directive.parameters().size() == 1) {
        Optional<Url> other = passed(directive.parameter(1));
        // A group is no name that was looked up.
        if (other.isPresent()
            && (other.get().hasPort() || config.upstream(other.get().host()).isEmpty())
            && other.get().port() == url.port()
            && Ascii.same(other.get().host(), url.host())) {
          return true;
        }
      }
    }
    return false;
  }

  private static Optional<Url> passed(String text) {
    if (text.indexOf('$') >= 0) {
      return Optional.empty();
    }
    Optional<ProxyUrl> url = ProxyUrl.parse(text).value();
    if (url.isPresent()) {
      return Optional.of(url.get().url());
    }
    String rest = text.substring(text.indexOf("://") < 0 ? 0 : text.indexOf("://") + 3);
    return Url.parse(rest, Url.Purpose.ADDRESS, 0).value();
  }
}

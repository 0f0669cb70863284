package dev.nginxlint.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The parameters of {@code listen}, as ngx_http_core_listen() reads them.
 *
 * @param url where to listen
 * @param options what else was said
 */
public record Listen(Url url, Set<Option> options) {

  public Listen {
    options = Set.copyOf(options);
  }

  /** The options of {@code listen}. */
  public enum Option {
    DEFAULT_SERVER,
    SSL,
    HTTP2,
    QUIC,
    PROXY_PROTOCOL,
    BIND,
    FASTOPEN,
    BACKLOG,
    RCVBUF,
    SNDBUF,
    ACCEPT_FILTER,
    DEFERRED,
    IPV6ONLY_ON,
    IPV6ONLY_OFF,
    REUSEPORT,
    MULTIPATH,
    SO_KEEPALIVE_ON,
    SO_KEEPALIVE_OFF;

    /** Says whether it is set on the socket, so that it may be given but once for an address. */
    public boolean ofSocket() {
      return switch (this) {
        case DEFAULT_SERVER, SSL, HTTP2, QUIC, PROXY_PROTOCOL, ACCEPT_FILTER -> false;
        default -> true;
      };
    }
  }

  /** Reads the parameters as a version of nginx does; the refusal is whole, as nginx logs it. */
  public static Parsed<Listen> parse(List<String> parameters, NginxVersion version) {
    String first = parameters.get(0);
    Parsed<Url> url = Url.parse(first, Url.Purpose.LISTEN, 80);
    if (url.refusal().isPresent()) {
      return Parsed.refused(
          url.refusal().get() + " in \"" + first + "\" of the \"listen\" directive");
    }
    Parsed<Set<Option>> options = ListenOptions.parse(parameters, version);
    return options.refusal().isPresent()
        ? Parsed.refused(options.refusal().get())
        : Parsed.of(new Listen(url.value().orElseThrow(), options.value().orElseThrow()));
  }

  public boolean has(Option option) {
    return options.contains(option);
  }

  /** Says whether it sets options of the socket: {@code lsopt.set}. */
  public boolean setsSocket() {
    for (Option option : options) {
      if (option.ofSocket()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the addresses listened on, one for each port of a range; none where the host is a name,
   * which only nginx's machine can look up.
   */
  public List<ListenAddress> addresses() {
    boolean datagram = has(Option.QUIC);
    if (url.family() == Url.Family.UNIX) {
      return List.of(new ListenAddress("unix:" + url.host(), 0, datagram));
    }
    List<ListenAddress> addresses = new ArrayList<>();
    if (url.address().isPresent()) {
      String address = url.address().get().toString();
      for (int port = url.port(); port <= url.lastPort(); port++) {
        addresses.add(new ListenAddress(address, port, datagram));
      }
    }
    return addresses;
  }
}

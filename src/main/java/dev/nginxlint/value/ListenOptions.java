package dev.nginxlint.value;

import dev.nginxlint.value.Listen.Option;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what follows the address in {@code listen}, in the order ngx_http_core_listen() tests. */
final class ListenOptions {
  private final NginxVersion version;
  private final Set<Option> options = new HashSet<>();

  private ListenOptions(NginxVersion version) {
    this.version = version;
  }

  static Parsed<Set<Option>> parse(List<String> parameters, NginxVersion version) {
    ListenOptions reader = new ListenOptions(version);
    for (String parameter : parameters.subList(1, parameters.size())) {
      Optional<String> refusal = reader.add(parameter);
      if (refusal.isPresent()) {
        return Parsed.refused(refusal.get());
      }
    }
    Optional<String> conflict = reader.conflictWithQuic();
    return conflict.isPresent() ? Parsed.refused(conflict.get()) : Parsed.of(reader.options);
  }

  private Optional<String> add(String parameter) {
    int equals = parameter.indexOf('=');
    if (equals >= 0) {
      return addValued(parameter, parameter.substring(0, equals), parameter.substring(equals + 1));
    }
    return switch (parameter) {
      case "default_server", "default" -> accept(Option.DEFAULT_SERVER);
      case "bind" -> accept(Option.BIND);
      case "deferred" -> accept(Option.DEFERRED);
      case "reuseport" -> accept(Option.REUSEPORT);
      case "multipath" -> version.atLeast(1, 29, 7) ? accept(Option.MULTIPATH) : unknown(parameter);
      case "ssl" -> accept(Option.SSL);
      case "http2" -> accept(Option.HTTP2);
      case "quic" -> version.atLeast(1, 25, 0) ? accept(Option.QUIC) : unknown(parameter);
      case "proxy_protocol" -> accept(Option.PROXY_PROTOCOL);
      default -> unknown(parameter);
    };
  }

  private Optional<String> addValued(String parameter, String name, String value) {
    return switch (name) {
      case "fastopen" ->
          !isKept(Decimal.parse(value))
              ? Optional.of("invalid fastopen \"" + parameter + "\"")
              : accept(Option.FASTOPEN);
      case "backlog" ->
          !isKept(Decimal.parse(value)) || (int) Decimal.parse(value) == 0
              ? Optional.of("invalid backlog \"" + parameter + "\"")
              : accept(Option.BACKLOG);
      case "rcvbuf" ->
          !isKept(size(value))
              ? Optional.of("invalid rcvbuf \"" + parameter + "\"")
              : accept(Option.RCVBUF);
      case "sndbuf" ->
          !isKept(size(value))
              ? Optional.of("invalid sndbuf \"" + parameter + "\"")
              : accept(Option.SNDBUF);
      // On Linux a message is logged, and nginx goes on.
      case "accept_filter" -> accept(Option.ACCEPT_FILTER);
      case "ipv6only" -> ipv6only(parameter, value);
      case "so_keepalive" -> keepalive(value);
      default -> unknown(parameter);
    };
  }

  private Optional<String> ipv6only(String parameter, String value) {
    if (!value.startsWith("o")) {
      return unknown(parameter);
    }
    return switch (value) {
      case "on" -> accept(Option.IPV6ONLY_ON);
      case "off" -> accept(Option.IPV6ONLY_OFF);
      default -> Optional.of("invalid ipv6only flags \"" + value + "\"");
    };
  }

  /** Reads {@code on}, {@code off}, or up to three parts: idle time, interval, count. */
  private Optional<String> keepalive(String value) {
    if (value.equals("off")) {
      return accept(Option.SO_KEEPALIVE_OFF);
    }
    return value.equals("on") || isTuning(value)
        ? accept(Option.SO_KEEPALIVE_ON)
        : Optional.of("invalid so_keepalive value: \"" + value + "\"");
  }

  private static boolean isTuning(String value) {
    String[] parts = value.split(":", 3);
    boolean any = false;
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].isEmpty()) {
        continue;
      }
      long number = i == 2 ? Decimal.parse(parts[i]) : seconds(parts[i]);
      if (!isKept(number)) {
        return false;
      }
      any |= (int) number != 0;
    }
    return any;
  }

  /** Says whether a number is not taken for an error once nginx has cut it to 32 bits. */
  private static boolean isKept(long number) {
    return (int) number != Decimal.ERROR;
  }

  private static long size(String text) {
    Optional<Size> size = Size.parse(text).value();
    return size.isPresent() ? size.get().bytes() : Decimal.ERROR;
  }

  private static long seconds(String text) {
    Optional<Duration> duration = Duration.parse(text, Duration.Unit.SECONDS).value();
    return duration.isPresent() ? duration.get().count() : Decimal.ERROR;
  }

  private Optional<String> accept(Option option) {
    if (option == Option.IPV6ONLY_ON) {
      options.remove(Option.IPV6ONLY_OFF);
    } else if (option == Option.SO_KEEPALIVE_OFF) {
      options.remove(Option.SO_KEEPALIVE_ON);
    }
    options.add(option);
    return Optional.empty();
  }

  private static Optional<String> unknown(String parameter) {
    return Optional.of("invalid parameter \"" + parameter + "\"");
  }

  private Optional<String> conflictWithQuic() {
    if (!options.contains(Option.QUIC)) {
      return Optional.empty();
    }
    List<Option> order =
        List.of(
            Option.FASTOPEN,
            Option.BACKLOG,
            Option.DEFERRED,
            Option.MULTIPATH,
            Option.SSL,
            Option.HTTP2,
            Option.SO_KEEPALIVE_ON,
            Option.SO_KEEPALIVE_OFF,
            Option.PROXY_PROTOCOL);
    for (Option option : order) {
      if (options.contains(option)) {
        return Optional.of(incompatible(option));
      }
    }
    return Optional.empty();
  }

  private static String incompatible(Option option) {
    String name =
        switch (option) {
          case FASTOPEN -> "fastopen";
          case BACKLOG -> "backlog";
          case DEFERRED -> "deferred";
          case MULTIPATH -> "multipath";
          case SSL -> "ssl";
          case HTTP2 -> "http2";
          case SO_KEEPALIVE_ON, SO_KEEPALIVE_OFF -> "so_keepalive";
          default -> "proxy_protocol";
        };
    return "\"listen\" directive \"" + name + "\" parameter is incompatible with \"quic\"";
  }
}

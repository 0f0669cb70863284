package dev.nginxlint.validity;

import dev.nginxlint.value.Numbers;
import java.util.HashSet;
import java.util.Set;

/** What follows the address in the listen of stream and of mail. */
final class SocketParameters {
  private final Setting s;
  private final boolean stream;
  private final Set<String> given = new HashSet<>();

  private SocketParameters(Setting s) {
    this.s = s;
    this.stream = s.form().module().equals("ngx_stream_core_module");
  }

  /** Reads them as ngx_stream_core_listen() and ngx_mail_core_listen() do. */
  static SocketParameters read(Setting s) {
    SocketParameters parameters = new SocketParameters(s);
    for (int i = 2; i < s.words() && !s.refused(); i++) {
      parameters.add(i);
    }
    return parameters;
  }

  /** Says whether a parameter is there: {@code ssl}, {@code backlog}. */
  boolean has(String name) {
    return given.contains(name);
  }

  /** Says whether one is set on the socket: lsopt.set. */
  boolean setsSocket() {
    for (String name : given) {
      if (ofSocket(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean ofSocket(String name) {
    return switch (name) {
      case "default_server", "udp", "ssl", "proxy_protocol", "accept_filter" -> false;
      default -> true;
    };
  }

  private void add(int word) {
    String value = s.value(word);
    int equals = value.indexOf('=');
    String name = equals < 0 ? value : value.substring(0, equals);
    if (equals < 0 ? !isFlag(name) : !takesValue(name, value)) {
      unknown(word);
      return;
    }
    if (equals >= 0) {
      value(word, name, value.substring(equals + 1));
    }
    given.add(name);
  }

  private boolean isFlag(String name) {
    return switch (name) {
      case "bind", "ssl", "proxy_protocol" -> true;
      case "udp", "reuseport" -> stream;
      case "default_server", "deferred" -> stream && since(1, 25, 5);
      case "multipath" -> since(1, 29, 7);
      default -> false;
    };
  }

  private boolean takesValue(String name, String value) {
    return switch (name) {
      case "backlog", "rcvbuf", "sndbuf", "so_keepalive" -> true;
      case "ipv6only" -> value.startsWith("o", "ipv6only=".length());
      case "fastopen" -> stream;
      case "accept_filter" -> stream && since(1, 25, 5);
      default -> false;
    };
  }

  private boolean since(int major, int minor, int patch) {
    return s.cycle().build().version().atLeast(major, minor, patch);
  }

  private void unknown(int word) {
    String value = "\"" + s.value(word) + "\"";
    s.emerg(
        "invalid-parameter",
        word,
        since(1, 25, 5) ? "invalid parameter " + value : "the invalid " + value + " parameter");
  }

  private void value(int word, String name, String value) {
    String whole = s.value(word);
    switch (name) {
      case "fastopen" -> check(word, isKept(Numbers.integer(value)), "invalid fastopen", whole);
      case "backlog" -> {
        long backlog = Numbers.integer(value);
        check(word, isKept(backlog) && (int) backlog != 0, "invalid backlog", whole);
      }
      case "rcvbuf", "sndbuf" -> check(word, isKept(Numbers.size(value)), "invalid " + name, whole);
      case "ipv6only" ->
          check(word, value.equals("on") || value.equals("off"), "invalid ipv6only flags", value);
      case "so_keepalive" -> check(word, isKeepalive(value), "invalid so_keepalive value:", value);
      default -> {}
    }
  }

  /** Says whether a number is not taken for an error once nginx has cut it to 32 bits. */
  private static boolean isKept(long number) {
    return (int) number != Numbers.ERROR;
  }

  private void check(int word, boolean valid, String refusal, String value) {
    if (!valid) {
      s.emerg("invalid-listen", word, refusal + " \"" + value + "\"");
    }
  }

  /** Reads {@code on}, {@code off}, or idle time, interval and count with colons between. */
  private static boolean isKeepalive(String value) {
    if (value.equals("on") || value.equals("off")) {
      return true;
    }
    String[] parts = value.split(":", 3);
    boolean any = false;
    for (int i = 0; i < parts.length; i++) {
      if (!parts[i].isEmpty()) {
        long number = i == 2 ? Numbers.integer(parts[i]) : Numbers.seconds(parts[i]);
        if (!isKept(number)) {
          return false;
        }
        any |= (int) number != 0;
      }
    }
    return any;
  }
}

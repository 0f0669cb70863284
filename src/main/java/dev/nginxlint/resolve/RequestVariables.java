package dev.nginxlint.resolve;

import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.NginxVersion;
import java.util.List;
import java.util.Optional;

/** Families of variables that a request tells: {@code $arg_name}, {@code $http_name}. */
final class RequestVariables {
  private RequestVariables() {}

  /** Finds one by its name in lower case. */
  static Optional<Variable> find(String name, NginxVersion version) {
    if (name.startsWith("arg_")) {
      return Optional.of(new Argument(name.substring(4)));
    }
    if (name.startsWith("http_")) {
      String header = name.substring(5);
      boolean all = version.atLeast(1, 23, 0) || header.equals("x_forwarded_for");
      return Optional.of(new Header(header, all));
    }
    if (name.startsWith("cookie_")) {
      return Optional.of(new Cookie(name.substring(7), !version.atLeast(1, 29, 6)));
    }
    boolean ofAnswer = name.startsWith("sent_http_") || name.startsWith("sent_trailer_");
    return ofAnswer ? Optional.of(new Variable.Empty()) : Optional.empty();
  }

  private record Argument(String name) implements Variable {
    @Override
    public Optional<String> value(RequestState r) {
      return Optional.of(argument(name, r.args));
    }
  }

  private record Header(String name, boolean all) implements Variable {
    @Override
    public Optional<String> value(RequestState r) {
      return Optional.of(header(name, all, r));
    }

    @Override
    public boolean isKept() {
      return true;
    }
  }

  private record Cookie(String name, boolean commas) implements Variable {
    @Override
    public Optional<String> value(RequestState r) {
      return Optional.of(cookie(name, commas, r));
    }

    @Override
    public boolean isKept() {
      return true;
    }
  }

  /** ngx_http_arg(). */
  private static String argument(String name, String args) {
    int at = 0;
    while (at < args.length() && !name.isEmpty()) {
      int end = args.indexOf('&', at);
      end = end < 0 ? args.length() : end;
      int equals = at + name.length();
      // The value may be looked for beyond the next "&", but a name holds none.
      if (equals < end && args.charAt(equals) == '=' && sameAt(args, at, name)) {
        return args.substring(equals + 1, end);
      }
      at = end + 1;
    }
    return "";
  }

  private static boolean sameAt(String text, int at, String lower) {
    for (int i = 0; i < lower.length(); i++) {
      char c = text.charAt(at + i);
      if ((c >= 'A' && c <= 'Z' ? c | 0x20 : c) != lower.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** ngx_http_variable_unknown_header_in(); the Host header is kept apart. */
  private static String header(String name, boolean all, RequestState r) {
    if (name.equals("host")) {
      return r.read.holds(HeadPart.HOST) && r.request.host().isPresent()
          ? r.request.host().get()
          : "";
    }
    if (name.equals("cookie")) {
      return String.join("; ", lines(name, r));
    }
    List<String> lines = lines(name, r);
    return lines.isEmpty() ? "" : all ? String.join(", ", lines) : lines.get(0);
  }

  /** Returns the values of a header; its name is that of a variable, with "_" for "-". */
  static List<String> lines(String variable, RequestState r) {
    return r.request.headers().isEmpty() || !r.read.holds(HeadPart.HEADERS)
        ? List.of()
        : Headers.lines(r.request, variable, r.server.underscoresInHeaders());
  }

  /** ngx_http_parse_multi_header_lines(). */
  private static String cookie(String name, boolean commas, RequestState r) {
    for (String line : lines("cookie", r)) {
      int at = 0;
      while (at < line.length() && name.length() <= line.length()) {
        int equals = at + name.length();
        if (equals <= line.length() && Ascii.same(line.substring(at, equals), name)) {
          equals = Ascii.skipSpaces(line, equals);
          if (equals < line.length() && line.charAt(equals) == '=') {
            int start = Ascii.skipSpaces(line, equals + 1);
            int end = line.indexOf(';', start);
            return line.substring(start, end < 0 ? line.length() : end);
          }
          at = equals < line.length() ? equals + 1 : equals;
        }
        while (at < line.length()) {
          char c = line.charAt(at++);
          if (c == ';' || (commas && c == ',')) {
            break;
          }
        }
        at = Ascii.skipSpaces(line, at);
      }
    }
    return "";
  }
}

package dev.nginxlint.resolve;

import dev.nginxlint.value.Ascii;
import java.util.List;
import java.util.Optional;

/** Variables of the modules that pass requests on; empty where a value is not known. */
final class UpstreamVariables {
  private UpstreamVariables() {}

  /** Says whether a name is that of such a variable. */
  static boolean has(String name) {
    return switch (name) {
      case "proxy_host",
          "proxy_port",
          "proxy_add_x_forwarded_for",
          "fastcgi_script_name",
          "fastcgi_path_info",
          "memcached_key" ->
          true;
      default -> name.startsWith("upstream_");
    };
  }

  static Optional<String> value(String name, boolean all, RequestState r) {
    return switch (name) {
      case "proxy_host" -> Optional.of(r.upstream.proxyHost);
      case "proxy_port" -> Optional.of(r.upstream.proxyPort);
      case "proxy_add_x_forwarded_for" -> forwardedFor(r);
      case "fastcgi_script_name" -> scriptName(r);
      case "fastcgi_path_info" -> {
        Optional<FastcgiSplit> split = FastcgiSplit.of(r);
        yield split.isPresent() ? Optional.of(split.get().pathInfo()) : Optional.empty();
      }
      // Nothing has a value but "set" gives it one.
      case "memcached_key" -> Optional.of("");
      default -> name.startsWith("upstream_") ? answered(name, all, r) : Optional.empty();
    };
  }

  /** ngx_http_proxy_add_x_forwarded_for_variable(). */
  private static Optional<String> forwardedFor(RequestState r) {
    List<String> told = RequestVariables.lines("x_forwarded_for", r);
    String before = String.join(", ", told);
    return r.client.isEmpty() || before.isEmpty()
        ? r.client
        : Optional.of(before + ", " + r.client.get());
  }

  /** ngx_http_fastcgi_script_name_variable(). */
  private static Optional<String> scriptName(RequestState r) {
    Optional<FastcgiSplit> split = FastcgiSplit.of(r);
    if (split.isEmpty() || !split.get().scriptName().endsWith("/")) {
      return split.isPresent() ? Optional.of(split.get().scriptName()) : Optional.empty();
    }
    return Optional.of(split.get().scriptName() + r.config.upstreams().fastcgiIndex());
  }

  /** ngx_http_parse_set_cookie_lines(). */
  private static String cookie(String name, RequestState r) {
    if (r.upstream.answer.isEmpty()) {
      return "";
    }
    for (UpstreamAnswer.Header header : r.upstream.answer.get().headers()) {
      String line = header.value();
      boolean named =
          Ascii.same(header.name(), "Set-Cookie")
              && line.length() > name.length()
              && Ascii.same(line.substring(0, name.length()), name);
      int at = named ? Ascii.skipSpaces(line, name.length()) : line.length();
      if (at < line.length() && line.charAt(at) == '=') {
        int start = Ascii.skipSpaces(line, at + 1);
        int end = line.indexOf(';', start);
        return line.substring(start, end < 0 ? line.length() : end);
      }
    }
    return "";
  }

  /** What is known of answers: nothing is there before an upstream was asked. */
  private static Optional<String> answered(String name, boolean all, RequestState r) {
    if (!r.upstream.asked) {
      return Optional.of("");
    }
    if (name.equals("upstream_status") && r.upstream.status != 0) {
      return Optional.of(Integer.toString(r.upstream.status));
    }
    if (name.startsWith("upstream_cookie_")) {
      return Optional.of(cookie(name.substring("upstream_cookie_".length()), r));
    }
    if (!name.startsWith("upstream_http_")) {
      return Optional.empty();
    }
    return Optional.of(header(name.substring("upstream_http_".length()), all, r));
  }

  /** ngx_http_variable_unknown_header(): the first of its name, since 1.23.0 all of them. */
  private static String header(String name, boolean all, RequestState r) {
    StringBuilder values = new StringBuilder();
    if (r.upstream.answer.isPresent()) {
      String comma = "";
      for (UpstreamAnswer.Header header : r.upstream.answer.get().headers()) {
        if (Headers.named(header.name(), name, true) && (all || comma.isEmpty())) {
          values.append(comma).append(header.value());
          comma = ", ";
        }
      }
    }
    return values.toString();
  }
}

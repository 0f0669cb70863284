package dev.nginxlint.resolve;

import dev.nginxlint.config.NginxConfig;
import dev.nginxlint.value.Ascii;
import java.util.Map;
import java.util.Optional;

/** The values of variables; empty where a value is not known. */
final class Variables {
  private final NginxConfig config;
  private final Map<String, String> given;
  private final FilePaths paths;

  /**
   * Reads variables of a configuration.
   *
   * @param given those that were told, by name in lower case
   */
  Variables(NginxConfig config, Map<String, String> given) {
    this.config = config;
    this.given = given;
    this.paths = new FilePaths(config.prefix(), this);
  }

  Optional<String> value(String name, RequestState r) {
    String told = given.get(name);
    if (told != null) {
      return Optional.of(told);
    }
    Optional<String> set = r.variables.get(name);
    if (set != null) {
      return set;
    }
    if (config.definedVariables().contains(name)) {
      return Optional.empty();
    }
    Optional<String> builtin = builtin(name, r);
    // A variable that only "set" gives a value is empty until then.
    return builtin.isEmpty() && config.setVariables().contains(name) ? Optional.of("") : builtin;
  }

  private Optional<String> builtin(String name, RequestState r) {
    if (name.startsWith("arg_")) {
      return Optional.of(argument(name.substring(4), r.args));
    }
    if (name.startsWith("http_")) {
      return Optional.of(header(name.substring(5), r));
    }
    if (name.startsWith("cookie_")) {
      return cookie(name.substring(7), r);
    }
    Request request = r.request;
    return switch (name) {
      case "uri", "document_uri" -> Optional.of(r.uri);
      case "args", "query_string" -> Optional.of(r.args);
      case "is_args" -> Optional.of(r.args.isEmpty() ? "" : "?");
      case "request_uri" -> Optional.of(r.unparsedUri);
      case "request_method" -> Optional.of(r.method);
      case "request" -> Optional.of(request.method() + " " + request.target() + " HTTP/1.1");
      case "server_protocol" -> Optional.of("HTTP/1.1");
      case "host" -> Optional.of(r.host.isEmpty() ? r.server.name() : r.host);
      case "server_name" -> Optional.of(r.server.name());
      case "scheme" -> Optional.of(request.scheme());
      case "limit_rate" -> Optional.of("0");
      case "https" -> Optional.of(request.isTls() ? "on" : "");
      case "server_port" -> Optional.of(Integer.toString(request.port()));
      case "server_addr" -> request.address();
      case "remote_addr" -> request.client();
      case "request_filename" -> paths.requestFilename(r);
      case "document_root" -> paths.documentRoot(r);
      default -> UpstreamVariables.value(name, r);
    };
  }

  /** ngx_http_arg(). */
  private static String argument(String name, String args) {
    for (String argument : args.split("&", -1)) {
      int equals = argument.indexOf('=');
      if (equals >= 0 && Ascii.same(argument.substring(0, equals), name)) {
        return argument.substring(equals + 1);
      }
    }
    return "";
  }

  /** ngx_http_variable_unknown_header(): a name with "_" stands for one with "-". */
  private static String header(String name, RequestState r) {
    if (name.equals("host")) {
      return r.request.host().orElse("");
    }
    for (Map.Entry<String, String> header : r.request.headers().entrySet()) {
      boolean dropped = header.getKey().indexOf('_') >= 0 && !r.server.underscoresInHeaders();
      if (!dropped && isNamed(header.getKey(), name)) {
        return header.getValue();
      }
    }
    return "";
  }

  /** Says whether the end of a variable's name stands for a header. */
  static boolean isNamed(String header, String name) {
    return Ascii.lowerCase(header).replace('-', '_').equals(name);
  }

  /** ngx_http_parse_multi_header_lines(); what "," means differs between versions. */
  private static Optional<String> cookie(String name, RequestState r) {
    String cookies = header("cookie", r);
    if (cookies.indexOf(',') >= 0) {
      return Optional.empty();
    }
    for (String cookie : cookies.split(";", -1)) {
      int equals = cookie.indexOf('=');
      if (equals >= 0 && Ascii.same(cookie.substring(0, equals).strip(), name)) {
        return Optional.of(cookie.substring(equals + 1).strip());
      }
    }
    return Optional.of("");
  }
}

package dev.nginxlint.resolve;

import dev.nginxlint.value.IpAddress;
import dev.nginxlint.value.NginxVersion;
import java.util.List;
import java.util.Optional;

/** The values of nginx's own variables; each is what its get_handler gives. */
final class BuiltinVariables {
  private final FilePaths paths;
  private final NginxVersion version;

  BuiltinVariables(FilePaths paths, NginxVersion version) {
    this.paths = paths;
    this.version = version;
  }

  Optional<String> value(Builtin builtin, String name, RequestState r) {
    Optional<String> value = compute(builtin, name, r);
    if (value.isPresent() && builtin.cached()) {
      r.variables.put(name, value);
    }
    return value;
  }

  private Optional<String> compute(Builtin builtin, String name, RequestState r) {
    Request request = r.request;
    return switch (builtin) {
      case URI, DOCUMENT_URI -> Optional.of(r.uri);
      case ARGS, QUERY_STRING -> Optional.of(r.args);
      case IS_ARGS -> Optional.of(r.args.isEmpty() ? "" : "?");
      case REQUEST_URI -> Optional.of(r.unparsedUri);
      case REQUEST_METHOD -> Optional.of(r.main.method);
      case REQUEST ->
          Optional.of(request.method() + " " + request.target() + " " + request.protocol());
      case SERVER_PROTOCOL -> Optional.of(r.read.holds(HeadPart.LINE) ? request.protocol() : "");
      case HOST -> Optional.of(r.host.isEmpty() ? r.server.name() : r.host);
      case SERVER_NAME -> Optional.of(r.server.name());
      case SCHEME -> Optional.of(request.scheme());
      case HTTPS -> Optional.of(request.isTls() ? "on" : "");
      case SERVER_PORT -> Optional.of(request.port() == 0 ? "" : "" + request.port());
      case SERVER_ADDR -> or(r.localAddress(), name, "it is where the connection arrives", r);
      case REMOTE_ADDR -> or(r.client, name, "it is the address of the client", r);
      case BINARY_REMOTE_ADDR -> binaryClient(name, r);
      case REALIP_REMOTE_ADDR -> or(request.client(), name, "it is the address of the client", r);
      case REMOTE_USER -> Optional.of(BasicCredentials.user(header("authorization", r)));
      case REQUEST_FILENAME -> or(paths.requestFilename(r), name, "", r);
      case DOCUMENT_ROOT -> or(paths.documentRoot(r), name, "", r);
      case REALPATH_ROOT -> realpathRoot(name, r);
      case CONTENT_TYPE -> Optional.of(header("content_type", r));
      case CONTENT_LENGTH -> Optional.of(header("content_length", r));
      case NGINX_VERSION -> Optional.of(version.toString());
      case INVALID_REFERER -> RefererCheck.invalid(r);
      case REQUEST_PORT -> Optional.of(r.hostPort());
      case IS_REQUEST_PORT -> Optional.of(r.hostPort().isEmpty() ? "" : ":");
      case STATUS -> Optional.of(status(r.status(r.sentStatus)));
      case LIMIT_RATE -> Optional.of("0");
      case SSL_SERVER_NAME -> Optional.of(request.isTls() ? r.host : "");
      case REQUEST_BODY, REQUEST_BODY_FILE ->
          header("content_length", r).isEmpty()
              ? Optional.of("")
              : VariableFinder.unknown(name, "it is the body of the request", r);
      case PROXY_PROTOCOL_ADDR,
          PROXY_PROTOCOL_PORT,
          PROXY_PROTOCOL_SERVER_ADDR,
          PROXY_PROTOCOL_SERVER_PORT ->
          r.readsProxyProtocol()
              ? VariableFinder.unknown(name, builtin.word(), r)
              : Optional.of("");
      case BODY_BYTES_SENT,
          PIPE,
          REQUEST_COMPLETION,
          LIMIT_CONN_STATUS,
          LIMIT_REQ_STATUS,
          GZIP_RATIO,
          HTTP2,
          HTTP3 ->
          Optional.of(builtin.word());
      default -> VariableFinder.unknown(name, builtin.word(), r);
    };
  }

  /** ngx_http_variable_status(): three digits. */
  private static String status(int status) {
    String text = "00" + status;
    return text.substring(Math.min(2, text.length() - 3));
  }

  private static Optional<String> or(
      Optional<String> value, String name, String why, RequestState r) {
    return value.isPresent() ? value : VariableFinder.unknown(name, why, r);
  }

  /** ngx_http_variable_binary_remote_addr(). */
  private static Optional<String> binaryClient(String name, RequestState r) {
    if (r.client.isEmpty()) {
      return VariableFinder.unknown(name, "it is the address of the client", r);
    }
    Optional<IpAddress> address = IpAddress.parse(r.client.get());
    return address.isPresent() ? Optional.of(address.get().bytes()) : r.client;
  }

  /** ngx_http_variable_realpath_root(): known where there are no links on the way. */
  private Optional<String> realpathRoot(String name, RequestState r) {
    Optional<String> root = paths.documentRoot(r);
    if (root.isEmpty()) {
      return VariableFinder.unknown(name, "", r);
    }
    return switch (r.assumptions.presence(root.get())) {
      case DIRECTORY, FILE -> Optional.of(canonical(root.get()));
      case ABSENT -> Optional.of("");
      case UNKNOWN -> VariableFinder.unknown(name, "there may be links in " + root.get(), r);
    };
  }

  private static String canonical(String path) {
    StringBuilder canonical = new StringBuilder();
    for (int at = 1; at <= path.length(); ) {
      int end = path.indexOf('/', at);
      end = end < 0 ? path.length() : end;
      String segment = path.substring(at, end);
      if (segment.equals("..")) {
        canonical.setLength(Math.max(0, canonical.lastIndexOf("/")));
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        canonical.append('/').append(segment);
      }
      at = end + 1;
    }
    return canonical.length() == 0 ? "/" : canonical.toString();
  }

  private static String header(String variable, RequestState r) {
    List<String> lines = RequestVariables.lines(variable, r);
    return lines.isEmpty() ? "" : lines.get(0);
  }
}

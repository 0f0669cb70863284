package dev.nginxlint.taint;

import dev.nginxlint.regex.ByteSet;

/**
 * What clients can put into nginx's own variables.
 *
 * <p>The bytes were measured on nginx 1.22.1 by sending each byte: a URI is decoded, so {@code %0a}
 * becomes a newline; what stands as it was sent holds neither blanks nor control bytes since
 * 1.21.1.
 */
final class ClientVariables {
  private static final ByteSet SLASH = ByteSet.of('/');

  /** Decoded. */
  private static final ByteSet URI = ByteSet.range(1, 255);

  private static final ByteSet NO_BLANKS = ByteSet.range('!', '~').or(ByteSet.range(128, 255));
  private static final ByteSet LINE = ByteSet.of('\n').or(ByteSet.of('\r')).complement();
  private static final ByteSet HOST =
      NO_BLANKS.and(ByteSet.anyOf("/:").or(ByteSet.range('A', 'Z')).complement());

  private ClientVariables() {}

  /** Returns what is known of a variable that no directive defines; its name is in lower case. */
  static Taint of(String name) {
    return switch (name) {
      case "uri", "document_uri", "fastcgi_script_name" -> free(name, URI, SLASH);
      case "request_uri" -> free(name, NO_BLANKS, SLASH);
      case "fastcgi_path_info" -> free(name, URI, ByteSet.ALL);
      case "request_filename" -> free(name, URI, ByteSet.ALL);
      case "args", "query_string" -> free(name, NO_BLANKS);
      // The name and password are encoded in base64, and end at the first colon.
      case "remote_user" -> free(name, ByteSet.of(':').complement());
      case "request_body" -> free(name, ByteSet.ALL);
      case "host" -> free(name, HOST);
      case "http_host" -> free(name, NO_BLANKS.and(SLASH.complement()));
      case "content_type", "proxy_add_x_forwarded_for", "request" -> free(name, LINE);
      default -> ofFamily(name);
    };
  }

  private static Taint ofFamily(String name) {
    if (name.startsWith("arg_")) {
      return free(name, NO_BLANKS.and(ByteSet.of('&').complement()));
    }
    if (name.startsWith("http_")) {
      return free(name, LINE);
    }
    if (name.startsWith("cookie_")) {
      return free(name, LINE.and(ByteSet.of(';').complement()));
    }
    return isNginxs(name) ? Taint.NONE : Taint.UNKNOWN;
  }

  private static Taint free(String name, ByteSet bytes) {
    return free(name, bytes, bytes);
  }

  private static Taint free(String name, ByteSet bytes, ByteSet starts) {
    return new Taint("$" + name, bytes, starts, true);
  }

  /** Says whether a variable is one of nginx's in which clients have no say worth following. */
  private static boolean isNginxs(String name) {
    return switch (name) {
      case "scheme",
          "https",
          "hostname",
          "binary_remote_addr",
          "request_id",
          "request_method",
          "request_length",
          "request_time",
          "request_completion",
          "is_args",
          "msec",
          "pid",
          "pipe",
          "status",
          "document_root",
          "realpath_root",
          "nginx_version",
          "gzip_ratio",
          "invalid_referer",
          "content_length",
          "bytes_sent",
          "body_bytes_sent",
          "http2",
          "http3" ->
          true;
      default ->
          name.startsWith("server_")
              || name.startsWith("remote_")
              || name.startsWith("ssl_")
              || name.startsWith("upstream_")
              || name.startsWith("sent_http_")
              || name.startsWith("time_")
              || name.startsWith("connection")
              || name.startsWith("realip_")
              || name.startsWith("proxy_")
              || name.startsWith("limit_")
              || name.startsWith("geoip_")
              || name.startsWith("tcpinfo_");
    };
  }
}

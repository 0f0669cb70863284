package dev.nginxlint.resolve;

import java.util.Optional;

/** A variable that nginx's own modules bring: ngx_http_core_variables[] and its like. */
enum Builtin {
  URI,
  DOCUMENT_URI,
  ARGS,
  QUERY_STRING,
  IS_ARGS,
  REQUEST_URI,
  REQUEST_METHOD,
  REQUEST,
  SERVER_PROTOCOL,
  HOST,
  SERVER_NAME,
  SCHEME,
  HTTPS,
  SERVER_PORT,
  SERVER_ADDR,
  REMOTE_ADDR,
  BINARY_REMOTE_ADDR,
  REALIP_REMOTE_ADDR,
  REMOTE_USER,
  REQUEST_FILENAME,
  DOCUMENT_ROOT,
  REALPATH_ROOT,
  CONTENT_TYPE,
  CONTENT_LENGTH,
  NGINX_VERSION,
  INVALID_REFERER,
  REQUEST_PORT,
  IS_REQUEST_PORT,
  STATUS,
  LIMIT_RATE,
  SSL_SERVER_NAME,
  REQUEST_BODY,
  REQUEST_BODY_FILE,
  PROXY_PROTOCOL_ADDR("the header of the PROXY protocol tells it"),
  PROXY_PROTOCOL_PORT("the header of the PROXY protocol tells it"),
  PROXY_PROTOCOL_SERVER_ADDR("the header of the PROXY protocol tells it"),
  PROXY_PROTOCOL_SERVER_PORT("the header of the PROXY protocol tells it"),
  BODY_BYTES_SENT("0"),
  PIPE("."),
  REQUEST_COMPLETION(""),
  LIMIT_CONN_STATUS(""),
  LIMIT_REQ_STATUS(""),
  GZIP_RATIO(""),
  HTTP2(""),
  HTTP3(""),
  HOSTNAME("it is the name of nginx's own machine"),
  REMOTE_PORT("it is the port of the client"),
  REALIP_REMOTE_PORT("it is the port of the client"),
  BYTES_SENT("it counts what was sent on the connection"),
  REQUEST_LENGTH("it counts what was received"),
  REQUEST_TIME("it is a clock"),
  REQUEST_ID("it is made by chance"),
  CONNECTION("it numbers the connections"),
  CONNECTION_REQUESTS("it counts the requests of a connection"),
  CONNECTION_TIME("it is a clock"),
  CONNECTIONS_ACTIVE("it counts connections"),
  CONNECTIONS_READING("it counts connections"),
  CONNECTIONS_WAITING("it counts connections"),
  CONNECTIONS_WRITING("it counts connections"),
  PID("it numbers nginx's process"),
  MSEC("it is a clock"),
  TIME_ISO8601("it is a clock"),
  TIME_ISO8601_MS("it is a clock"),
  TIME_LOCAL("it is a clock"),
  DATE_GMT("it is a clock"),
  DATE_LOCAL("it is a clock"),
  TCPINFO_RTT("it measures the connection"),
  TCPINFO_RTTVAR("it measures the connection"),
  TCPINFO_SND_CWND("it measures the connection"),
  TCPINFO_RCV_SPACE("it measures the connection");

  private static final Builtin[] ALL = values();

  private final String word;

  Builtin() {
    this("");
  }

  Builtin(String word) {
    this.word = word;
  }

  /** Returns why it is not known, or the value it has until there is an answer. */
  String word() {
    return word;
  }

  /** Says whether nginx computes it once for a request though it may change. */
  boolean cached() {
    return this == REMOTE_ADDR || this == BINARY_REMOTE_ADDR || this == REMOTE_USER;
  }

  /** Says whether nginx keeps the value for the request: those without NGX_HTTP_VAR_NOCACHEABLE. */
  boolean isKept() {
    return switch (this) {
      case URI,
          DOCUMENT_URI,
          DOCUMENT_ROOT,
          REALPATH_ROOT,
          QUERY_STRING,
          ARGS,
          IS_ARGS,
          REQUEST_FILENAME,
          REQUEST_METHOD,
          STATUS,
          LIMIT_RATE ->
          false;
      default -> word.isEmpty();
    };
  }

  /** Says whether a variable may have another value later in the request, told by what was sent. */
  static boolean hangsOnRequest(String name) {
    Optional<Builtin> builtin = of(name);
    boolean changes =
        builtin.isPresent() && builtin.get().word.isEmpty() && !builtin.get().isKept();
    return changes || name.startsWith("arg_");
  }

  /** Finds one by its name in lower case. */
  static Optional<Builtin> of(String name) {
    for (Builtin builtin : ALL) {
      if (builtin.name().length() == name.length() && isLowerCase(name, builtin.name())) {
        return Optional.of(builtin);
      }
    }
    return Optional.empty();
  }

  private static boolean isLowerCase(String name, String upper) {
    for (int i = 0; i < name.length(); i++) {
      char c = upper.charAt(i);
      if (name.charAt(i) != (c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c)) {
        return false;
      }
    }
    return true;
  }
}

package dev.nginxlint.validity;

/** Finds the set functions of stream, of which many are as those of http. */
final class StreamSetters {
  private StreamSetters() {}

  /** Sets a directive; returns false when its function is none of stream. */
  static boolean set(Setting s) {
    if (!s.form().setter().startsWith("ngx_stream_")) {
      other(s);
      return false;
    }
    return core(s) || upstream(s) || ssl(s);
  }

  /** A directive that is not followed may bring a handler. */
  private static void other(Setting s) {
    if (s.scope().is("stream-server") && !s.form().origin().equals("nginx")) {
      StreamServer.of(s.scope()).hasHandler = true;
    }
  }

  private static boolean core(Setting s) {
    switch (s.form().setter()) {
      case "ngx_stream_core_server" -> StreamConf.of(s.scope()).servers.add(s);
      case "ngx_stream_core_listen" -> StreamListen.set(s);
      case "ngx_stream_core_server_name" -> ServerNames.set(s);
      case "ngx_stream_core_error_log" -> ErrorLog.set(s);
      case "ngx_stream_core_resolver", "ngx_stream_upstream_resolver" -> Resolver.set(s);
      case "ngx_stream_log_set_log",
          "ngx_stream_log_set_format",
          "ngx_stream_log_open_file_cache" ->
          LogModule.set(s);
      case "ngx_stream_proxy_pass" -> StreamHandlers.proxyPass(s);
      case "ngx_stream_pass" -> StreamHandlers.pass(s);
      case "ngx_stream_return" -> StreamHandlers.returnText(s);
      case "ngx_stream_set" -> StreamHandlers.setVariable(s);
      case "ngx_stream_proxy_bind" -> StreamHandlers.bind(s);
      case "ngx_stream_realip_from" -> ClientDirectives.realipFrom(s);
      case "ngx_stream_limit_conn_zone" -> Limits.zone(s);
      case "ngx_stream_limit_conn" -> Limits.conn(s);
      case "ngx_stream_geoip_country", "ngx_stream_geoip_city", "ngx_stream_geoip_org" ->
          ClientDirectives.geoipFile(s);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean upstream(Setting s) {
    switch (s.form().setter()) {
      case "ngx_stream_upstream" -> UpstreamBlock.upstream(s);
      case "ngx_stream_upstream_server" -> UpstreamBlock.server(s);
      case "ngx_stream_upstream_hash" -> Balancers.hash(s);
      case "ngx_stream_upstream_random" -> Balancers.random(s);
      case "ngx_stream_upstream_least_conn" -> Balancers.leastConn(s);
      case "ngx_stream_upstream_least_time" -> Balancers.leastTime(s);
      case "ngx_stream_upstream_zone" -> Balancers.zone(s);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean ssl(Setting s) {
    switch (s.form().setter()) {
      case "ngx_stream_ssl_session_cache" -> SslSetters.sessionCache(s);
      case "ngx_stream_ssl_ocsp_cache" -> SslSetters.ocspCache(s);
      case "ngx_stream_ssl_password_file", "ngx_stream_proxy_ssl_password_file" ->
          SslSetters.passwordFile(s);
      case "ngx_stream_ssl_certificate_cache", "ngx_stream_proxy_ssl_certificate_cache" ->
          ProxySlots.certificateCache(s);
      case "ngx_stream_ssl_alpn", "ngx_stream_proxy_ssl_alpn_set_slot" -> Alpn.set(s);
      default -> {
        return false;
      }
    }
    return true;
  }
}

package dev.nginxlint.validity;

/** Finds the set functions of the modules of http but for the core and rewrite. */
final class HttpSetters {
  private HttpSetters() {}

  /** Sets a directive; returns false when its function is none of these. */
  static boolean set(Setting s) {
    return upstream(s) || proxy(s) || other(s) || proxyFamily(s);
  }

  private static boolean upstream(Setting s) {
    switch (s.form().setter()) {
      case "ngx_http_upstream" -> UpstreamBlock.upstream(s);
      case "ngx_http_upstream_server" -> UpstreamBlock.server(s);
      case "ngx_http_upstream_ip_hash" -> Balancers.ipHash(s);
      case "ngx_http_upstream_least_conn" -> Balancers.leastConn(s);
      case "ngx_http_upstream_least_time" -> Balancers.leastTime(s);
      case "ngx_http_upstream_hash" -> Balancers.hash(s);
      case "ngx_http_upstream_random" -> Balancers.random(s);
      case "ngx_http_upstream_keepalive" -> Balancers.keepalive(s);
      case "ngx_http_upstream_zone" -> Balancers.zone(s);
      case "ngx_http_upstream_fair" -> Balancers.fair(s);
      case "ngx_http_upstream_sticky" -> Sticky.set(s);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean proxy(Setting s) {
    switch (s.form().setter()) {
      case "ngx_http_proxy_pass" -> Passes.proxy(s);
      case "ngx_http_fastcgi_pass", "ngx_http_scgi_pass" -> Passes.plain(s);
      case "ngx_http_uwsgi_pass" -> Passes.scheme(s, "uwsgi://", "suwsgi://");
      case "ngx_http_grpc_pass" -> Passes.scheme(s, "grpc://", "grpcs://");
      case "ngx_http_memcached_pass" -> Passes.memcached(s);
      case "ngx_http_tunnel_pass" -> Passes.tunnel(s);
      case "ngx_http_proxy_redirect" -> ProxyRewrites.redirect(s);
      case "ngx_http_proxy_cookie_domain" -> ProxyRewrites.cookieDomain(s);
      case "ngx_http_proxy_cookie_path" -> ProxyRewrites.cookiePath(s);
      case "ngx_http_proxy_cookie_flags" -> ProxyRewrites.cookieFlags(s);
      case "ngx_http_upstream_bind_set_slot" -> ProxySlots.bind(s);
      case "ngx_http_upstream_param_set_slot" -> ProxySlots.param(s);
      case "ngx_http_fastcgi_split_path_info" -> ProxySlots.splitPathInfo(s);
      case "ngx_http_file_cache_set_slot" -> FileCache.path(s);
      case "ngx_http_file_cache_valid_set_slot" -> FileCache.valid(s);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean other(Setting s) {
    switch (s.form().setter()) {
      case "ngx_http_types_slot" -> TypesSlot.set(s);
      case "ngx_http_headers_add" -> HeadersFilter.add(s);
      case "ngx_http_headers_expires" -> HeadersFilter.expires(s);
      case "ngx_http_limit_conn_zone", "ngx_http_limit_req_zone" -> Limits.zone(s);
      case "ngx_http_limit_conn" -> Limits.conn(s);
      case "ngx_http_limit_req" -> Limits.req(s);
      case "ngx_http_ssl_session_cache" -> SslSetters.sessionCache(s);
      case "ngx_http_ssl_ocsp_cache" -> SslSetters.ocspCache(s);
      case "ngx_http_ssl_enable" -> SslSetters.enable(s);
      case "ngx_http_quic_host_key" -> s.setOnce("ngx_http_v3_module host_key");
      case "ngx_http_set_charset_slot" -> CharsetFilter.slot(s);
      case "ngx_http_charset_map_block" -> CharsetFilter.map(s);
      case "ngx_http_valid_referers" -> Referers.set(s);
      case "ngx_http_realip_from" -> ClientDirectives.realipFrom(s);
      case "ngx_http_realip" -> ClientDirectives.realipHeader(s);
      case "ngx_http_geoip_country", "ngx_http_geoip_city", "ngx_http_geoip_org" ->
          ClientDirectives.geoipFile(s);
      case "ngx_http_geoip_proxy", "ngx_http_geoip2_proxy" -> ClientDirectives.geoipProxy(s);
      case "ngx_http_auth_basic_user_file" -> ClientDirectives.userFile(s);
      case "ngx_http_auth_request" -> ClientDirectives.authRequest(s);
      case "ngx_http_auth_request_set" -> ClientDirectives.authRequestSet(s);
      case "ngx_http_perl_set" -> ClientDirectives.perlSet(s);
      case "ngx_http_perl" -> ClientDirectives.perl(s);
      default -> {
        return filter(s);
      }
    }
    return true;
  }

  private static boolean filter(Setting s) {
    switch (s.form().setter()) {
      case "ngx_http_sub_filter" -> FilterDirectives.subFilter(s);
      case "ngx_http_userid_expires" -> FilterDirectives.useridExpires(s);
      case "ngx_http_userid_mark" -> FilterDirectives.useridMark(s);
      case "ngx_http_mirror" -> FilterDirectives.mirror(s);
      case "ngx_http_modern_browser" -> FilterDirectives.modernBrowser(s);
      case "ngx_http_xslt_param" -> FilterDirectives.xsltParam(s);
      case "ngx_http_xslt_stylesheet" -> FilterDirectives.xsltStylesheet(s);
      case "ngx_http_v2_push" -> FilterDirectives.http2Push(s);
      case "ngx_http_v2_obsolete" -> FilterDirectives.http2Obsolete(s);
      case "ngx_http_v2_spdy_deprecated" -> FilterDirectives.spdy(s);
      case "ngx_http_image_filter" -> ImageFilter.filter(s);
      case "ngx_http_image_filter_jpeg_quality", "ngx_http_image_filter_webp_quality" ->
          ImageFilter.quality(s);
      case "ngx_http_image_filter_sharpen" -> ImageFilter.sharpen(s);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** What proxy, fastcgi, uwsgi, scgi, grpc and ssl have each of their own. */
  private static boolean proxyFamily(Setting s) {
    String name = s.form().setter();
    if (name.endsWith("_ssl_certificate_cache")) {
      ProxySlots.certificateCache(s);
    } else if (name.endsWith("_ssl_password_file")) {
      SslSetters.passwordFile(s);
    } else if (!s.form().origin().equals("nginx") || !name.startsWith("ngx_http_")) {
      return false;
    } else if (name.endsWith("_store")) {
      ProxyStore.store(s);
    } else if (name.endsWith("_cache_key")) {
      ProxyStore.cacheKey(s);
    } else if (name.endsWith("_cache")) {
      ProxyStore.cache(s);
    } else {
      return false;
    }
    return true;
  }
}

package dev.nginxlint.config;

import dev.nginxlint.config.Obstacle.Effect;
import dev.nginxlint.syntax.Directive;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells which directives could change the answer to a request though they are not followed. All
 * that are not known to be harmless could.
 */
final class Obstacles {
  private static final Set<String> ACCESS = Set.of("auth_jwt", "oidc", "modsecurity");

  private static final Set<String> FILES = Set.of("brotli_static", "zstd_static");

  /** Directives that {@link LocationReader} and {@link ServerReader} understand. */
  private static final Set<String> FOLLOWED =
      Set.of(
          "root",
          "alias",
          "index",
          "autoindex",
          "disable_symlinks",
          "internal",
          "error_page",
          "allow",
          "deny",
          "satisfy",
          "auth_basic",
          "auth_request",
          "gzip_static",
          "dav_methods",
          "random_index",
          "mirror",
          "recursive_error_pages",
          "absolute_redirect",
          "port_in_redirect",
          "try_files",
          "server_name_in_redirect",
          "client_max_body_size",
          "map",
          "geo",
          "split_clients",
          "valid_referers",
          "set_real_ip_from",
          "real_ip_header",
          "real_ip_recursive",
          "limit_except",
          "location",
          "listen",
          "server_name",
          "server",
          "merge_slashes",
          "underscores_in_headers",
          "rewrite",
          "return",
          "set",
          "if",
          "break",
          "upstream",
          "include");

  /** Directives that change neither where a request goes nor what becomes of its path. */
  private static final Set<String> HARMLESS =
      Set.of(
          "access_log",
          "error_log",
          "log_format",
          "log_not_found",
          "log_subrequest",
          "add_header",
          "add_trailer",
          "add_header_inherit",
          "expires",
          "etag",
          "if_modified_since",
          "max_ranges",
          "default_type",
          "types",
          "charset",
          "charset_map",
          "charset_types",
          "source_charset",
          "override_charset",
          "sendfile",
          "sendfile_max_chunk",
          "tcp_nopush",
          "tcp_nodelay",
          "send_timeout",
          "send_lowat",
          "aio",
          "aio_write",
          "directio",
          "directio_alignment",
          "output_buffers",
          "postpone_output",
          "read_ahead",
          "reset_timedout_connection",
          "resolver",
          "resolver_timeout",
          "server_tokens",
          "rewrite_log",
          "uninitialized_variable_warn",
          "msie_padding",
          "gzip",
          "gunzip",
          "chunked_transfer_encoding",
          "connection_pool_size",
          "request_pool_size",
          "ignore_invalid_headers",
          "large_client_header_buffers",
          "max_headers",
          "variables_hash_bucket_size",
          "variables_hash_max_size",
          "server_names_hash_max_size",
          "server_names_hash_bucket_size",
          "types_hash_max_size",
          "types_hash_bucket_size",
          "map_hash_max_size",
          "map_hash_bucket_size",
          "http2",
          "http3",
          "limit_req",
          "limit_conn",
          "limit_rate",
          "limit_rate_after",
          "limit_req_zone",
          "limit_conn_zone",
          "limit_zone",
          "mirror_request_body",
          "post_action",
          "slice",
          "sub_filter",
          "ssi",
          "addition_types",
          "add_before_body",
          "add_after_body",
          "referer_hash_max_size",
          "referer_hash_bucket_size",
          "secure_link",
          "secure_link_md5",
          "secure_link_secret",
          "auth_basic_user_file",
          "auth_request_set",
          "auth_delay",
          "js_import",
          "js_path",
          "js_set",
          "js_var",
          "js_shared_dict_zone",
          "perl_modules",
          "perl_require",
          "perl_set",
          "set_by_lua",
          "set_by_lua_block",
          "set_by_lua_file",
          "autoindex_exact_size",
          "autoindex_format",
          "autoindex_localtime",
          "min_delete_depth",
          "create_full_put_path",
          "dav_access",
          "geoip_country",
          "geoip_city",
          "geoip_org",
          "geoip_proxy",
          "geoip_proxy_recursive",
          "geoip2",
          "stub_status_format",
          "health_check",
          "zone",
          "more_set_headers",
          "more_clear_headers",
          "early_hints",
          "subrequest_output_buffer_size",
          "satisfy_any",
          "client_body_timeout",
          "connection_timeout",
          "ssl",
          "access_by_lua_no_postpone");

  private static final List<String> HARMLESS_STARTS =
      List.of(
          "proxy_",
          "fastcgi_",
          "uwsgi_",
          "scgi_",
          "grpc_",
          "memcached_",
          "ssl_",
          "gzip_",
          "gunzip_",
          "brotli_",
          "zstd_",
          "client_",
          "keepalive",
          "open_file_cache",
          "lingering_",
          "limit_req_",
          "limit_conn_",
          "sub_filter_",
          "ssi_",
          "userid",
          "http2_",
          "http3_",
          "quic_",
          "lua_",
          "vhost_traffic_status",
          "opentracing",
          "otel_",
          "log_by_lua",
          "body_filter_by_lua",
          "balancer_by_lua",
          "init_by_lua",
          "init_worker_by_lua",
          "js_fetch_");

  private Obstacles() {}

  /** Returns those in effect in a block: its own, and the inherited ones it does not take back. */
  static List<Obstacle> of(Block block, List<Obstacle> inherited) {
    List<Obstacle> obstacles = new ArrayList<>();
    for (Obstacle obstacle : inherited) {
      if (block.all(obstacle.directive().name().value()).isEmpty()) {
        obstacles.add(obstacle);
      }
    }
    for (Directive directive : block.directives()) {
      if (!isHarmless(directive) && !Handlers.isHandler(directive)) {
        obstacles.add(new Obstacle(directive, effect(directive.name().value())));
      }
    }
    return obstacles;
  }

  private static boolean isHarmless(Directive directive) {
    String name = directive.name().value();
    return FOLLOWED.contains(name)
        || HARMLESS.contains(name)
        || (startsHarmlessly(name) && !FILES.contains(name))
        || isOff(directive);
  }

  private static boolean startsHarmlessly(String name) {
    for (String start : HARMLESS_STARTS) {
      if (name.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  /** Says whether a directive only says that its module is not wanted. */
  private static boolean isOff(Directive directive) {
    if (directive.parameters().size() != 1) {
      return false;
    }
    String value = directive.parameter(1);
    return value.equals("off");
  }

  private static Effect effect(String name) {
    if (ACCESS.contains(name) || name.startsWith("access_by_lua") || name.startsWith("auth_")) {
      return Effect.ACCESS;
    }
    return FILES.contains(name) ? Effect.FILES : Effect.ANYTHING;
  }
}

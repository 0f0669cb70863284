package dev.nginxlint.validity;

/** The set functions of the http core module (src/http/ngx_http_core_module.c). */
final class CoreModule {
  private CoreModule() {}

  static void set(Setting s) {
    switch (s.form().setter()) {
      case "ngx_http_core_server" -> CoreBlocks.server(s);
      case "ngx_http_core_location" -> CoreBlocks.location(s);
      case "ngx_http_core_limit_except" -> CoreBlocks.limitExcept(s);
      case "ngx_http_core_listen" -> Listens.listen(s);
      case "ngx_http_core_server_name" -> ServerNames.set(s);
      case "ngx_http_core_root" -> CoreDirectives.root(s);
      case "ngx_http_core_error_page" -> CoreDirectives.errorPage(s);
      case "ngx_http_core_keepalive" -> CoreDirectives.keepalive(s);
      case "ngx_http_core_directio" -> CoreDirectives.directio(s);
      case "ngx_http_core_set_aio" -> CoreDirectives.aio(s);
      case "ngx_http_disable_symlinks" -> CoreDirectives.disableSymlinks(s);
      case "ngx_http_gzip_disable" -> CoreDirectives.gzipDisable(s);
      case "ngx_http_core_open_file_cache" -> OpenFileCaches.files(s);
      case "ngx_http_core_error_log" -> ErrorLog.set(s);
      case "ngx_http_core_resolver" -> Resolver.set(s);
      case "ngx_http_core_internal" -> s.setOnce("internal");
      default -> {}
    }
  }
}

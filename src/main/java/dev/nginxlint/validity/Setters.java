package dev.nginxlint.validity;

/** Finds the set function of a directive, by nginx's name for it. */
final class Setters {
  private Setters() {}

  /** Does what {@code cmd->set(cf, cmd, conf)} does to the configuration. */
  static void set(Setting s) {
    if (Slots.set(s)) {
      return;
    }
    switch (s.form().module()) {
      case "ngx_core_module" -> MainDirectives.set(s);
      case "ngx_errlog_module" -> ErrorLog.set(s);
      case "ngx_events_module", "ngx_event_core_module" -> EventDirectives.set(s);
      case "ngx_thread_pool_module" -> ThreadPools.set(s);
      case "ngx_http_module", "ngx_stream_module", "ngx_mail_module" -> CoreBlocks.part(s);
      case "ngx_http_core_module" -> CoreModule.set(s);
      case "ngx_http_rewrite_module" -> RewriteModule.set(s);
      case "ngx_http_log_module" -> LogModule.set(s);
      case "ngx_http_index_module" -> SmallModules.index(s);
      case "ngx_http_try_files_module" -> SmallModules.tryFiles(s);
      case "ngx_http_access_module", "ngx_stream_access_module" -> SmallModules.access(s);
      case "ngx_http_map_module", "ngx_stream_map_module" -> MapBlock.set(s);
      case "ngx_http_geo_module", "ngx_stream_geo_module" -> GeoBlock.set(s);
      case "ngx_http_split_clients_module", "ngx_stream_split_clients_module" ->
          SplitClients.set(s);
      default -> {
        if (!StreamSetters.set(s) && !MailSetters.set(s) && !HttpSetters.set(s)) {
          ThirdParty.set(s);
        }
      }
    }
  }
}

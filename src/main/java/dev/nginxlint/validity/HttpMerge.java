package dev.nginxlint.validity;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The end of http{} as ngx_http_block() does it: module after module, in nginx's order, and for
 * each the servers and their locations.
 */
final class HttpMerge {
  private final Setting http;
  private final OtherMerges charsets;
  private final List<MergedBlock> servers;

  HttpMerge(Setting http) {
    this.http = http;
    this.charsets = new OtherMerges(http);
    this.servers = new MergedBlock(http.directive(), Optional.empty()).inner();
  }

  /** init_main_conf, merge_srv_conf and merge_loc_conf of the modules. */
  void merge() {
    if (!http.cycle().complete()) {
      return;
    }
    Upstreams.of(http.inner()).init(http.cycle());
    servers(server -> SslMerge.server(http, server));
    for (ProxyMerge proxy : ProxyMerge.all(http)) {
      servers(server -> locations(server, proxy::location));
    }
    servers(server -> locations(server, block -> OtherMerges.secureLink(http, block)));
    servers(server -> locations(server, charsets::charset));
  }

  /** The postconfiguration of the modules. */
  void postconfiguration() {
    if (!http.cycle().refused()) {
      charsets.charsetTables();
    }
  }

  /** ngx_http_merge_servers(). */
  private void servers(Consumer<MergedBlock> step) {
    for (MergedBlock server : servers) {
      if (http.cycle().refused()) {
        return;
      }
      step.accept(server);
    }
  }

  /** ngx_http_merge_locations(). */
  private void locations(MergedBlock block, Consumer<MergedBlock> step) {
    if (http.cycle().refused()) {
      return;
    }
    step.accept(block);
    for (MergedBlock inner : block.inner()) {
      locations(inner, step);
    }
  }
}

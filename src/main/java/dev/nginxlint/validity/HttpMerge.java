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
  private final List<MergedBlock> servers;

  private HttpMerge(Setting http) {
    this.http = http;
    this.servers = new MergedBlock(http.directive(), Optional.empty()).inner();
  }

  /** Checks what nginx can check only when all of http{} is read. */
  static void merge(Setting http) {
    if (!http.cycle().complete()) {
      return;
    }
    new HttpMerge(http).run();
  }

  private void run() {
    Upstreams.of(http.inner()).init(http.cycle());
    servers(server -> SslMerge.server(http, server));
    for (ProxyMerge proxy : ProxyMerge.all(http)) {
      servers(server -> locations(server, proxy::location));
    }
    servers(server -> locations(server, block -> OtherMerges.secureLink(http, block)));
    OtherMerges charsets = new OtherMerges(http);
    servers(server -> locations(server, charsets::charset));
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

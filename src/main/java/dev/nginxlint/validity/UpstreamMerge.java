package dev.nginxlint.validity;

/** ngx_http_upstream_init_main_conf(): what groups of servers lack. */
final class UpstreamMerge implements HttpModule {
  @Override
  public void initMain(BlockEnd http, Scope scope) {
    for (Upstream upstream : Upstreams.of(scope).all()) {
      if (!http.refused()) {
        UpstreamInit.roundRobin(upstream);
      }
    }
  }
}

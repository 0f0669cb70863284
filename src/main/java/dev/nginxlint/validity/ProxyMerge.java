package dev.nginxlint.validity;

import java.util.ArrayList;
import java.util.List;

/** ngx_http_proxy_merge_loc_conf() and those of fastcgi, uwsgi, scgi and grpc. */
final class ProxyMerge implements HttpModule {
  private final List<HttpModule> parts;

  private ProxyMerge(List<HttpModule> parts) {
    this.parts = parts;
  }

  /** Adds each module that has something to check, in nginx's order. */
  static void add(Cycle cycle, List<HttpModule> modules) {
    add("proxy", "_set_header", cycle, modules);
    add("fastcgi", "_param", cycle, modules);
    add("uwsgi", "_param", cycle, modules);
    add("scgi", "_param", cycle, modules);
    add("grpc", "_set_header", cycle, modules);
  }

  private static void add(String module, String headers, Cycle cycle, List<HttpModule> modules) {
    List<HttpModule> parts = new ArrayList<>();
    BufferMerge buffers = new BufferMerge(module);
    if (!module.equals("grpc") && buffers.isSet(cycle)) {
      parts.add(buffers);
    }
    if (cycle.uses(module + "_cache") || cycle.uses(module + "_cache_purge")) {
      parts.add(new ProxyCacheMerge(module));
    }
    if (cycle.uses(module + "_ssl_certificate") || cycle.uses(module + "_ssl_verify")) {
      parts.add(new ProxySslMerge(module));
    }
    if (module.equals("proxy") && cycle.uses("proxy_set_body")) {
      parts.add(new LateValues("proxy_set_body", 1));
    }
    if (cycle.uses(module + headers)) {
      parts.add(new LateValues(module + headers, 2));
    }
    if (!parts.isEmpty()) {
      modules.add(new ProxyMerge(parts));
    }
  }

  @Override
  public void mergeLocation(BlockEnd http, Scope location) {
    for (HttpModule part : parts) {
      if (!http.refused()) {
        part.mergeLocation(http, location);
      }
    }
  }
}

package dev.nginxlint.validity;

import java.util.ArrayList;
import java.util.List;

/** What the core module keeps for all of http (ngx_http_core_main_conf_t). */
final class HttpConf {
  final List<Setting> servers = new ArrayList<>();
  final Listens listens = new Listens();

  static HttpConf of(Scope scope) {
    return scope.nearest("http").conf(HttpConf.class, HttpConf::new);
  }
}

package dev.nginxlint.validity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the core module keeps for all of http (ngx_http_core_main_conf_t). */
final class HttpConf {
  final List<Setting> servers = new ArrayList<>();
  final Listens listens = new Listens();

  static HttpConf of(Scope scope) {
    Scope holder = scope.nearest("http");
    Optional<HttpConf> conf = holder.conf(HttpConf.class);
    return conf.isPresent() ? conf.get() : holder.keepConf(new HttpConf());
  }
}

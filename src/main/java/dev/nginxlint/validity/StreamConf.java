package dev.nginxlint.validity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the core module keeps for all of stream (ngx_stream_core_main_conf_t). */
final class StreamConf {
  final List<Setting> servers = new ArrayList<>();

  final SocketPorts ports = new SocketPorts();

  static StreamConf of(Scope scope) {
    Scope holder = scope.nearest("stream");
    Optional<StreamConf> conf = holder.conf(StreamConf.class);
    return conf.isPresent() ? conf.get() : holder.keepConf(new StreamConf());
  }
}

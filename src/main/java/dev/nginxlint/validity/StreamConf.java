package dev.nginxlint.validity;

import java.util.ArrayList;
import java.util.List;

/** What the core module keeps for all of stream (ngx_stream_core_main_conf_t). */
final class StreamConf {
  final List<Setting> servers = new ArrayList<>();

  final SocketPorts ports = new SocketPorts();

  static StreamConf of(Scope scope) {
    return scope.nearest("stream").conf(StreamConf.class, StreamConf::new);
  }
}

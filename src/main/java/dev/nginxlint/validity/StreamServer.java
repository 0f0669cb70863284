package dev.nginxlint.validity;

import java.util.Optional;

/** What a server of stream keeps of itself (ngx_stream_core_srv_conf_t). */
final class StreamServer {
  boolean listens;
  boolean hasHandler;

  /** The last {@code listen ... ssl}. */
  Optional<Setting> ssl = Optional.empty();

  private StreamServer() {}

  static StreamServer of(Scope scope) {
    Optional<StreamServer> conf = scope.conf(StreamServer.class);
    return conf.isPresent() ? conf.get() : scope.keepConf(new StreamServer());
  }

  /** ngx_stream_core_server(), from the "}" on. */
  static void end(Setting s) {
    if (s.cycle().complete() && !of(s.inner()).listens) {
      s.emerg("missing-listen", "no \"listen\" is defined for server");
    }
  }
}

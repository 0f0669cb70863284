package dev.nginxlint.validity;

import dev.nginxlint.syntax.Directive;
import java.util.List;
import java.util.Optional;

/**
 * The end of stream{}: its servers are merged with it, module after module, then used variables are
 * looked for (ngx_stream_block()).
 */
final class StreamEnd {
  private final Setting stream;
  private final List<Setting> servers;

  private StreamEnd(Setting stream) {
    this.stream = stream;
    this.servers = StreamConf.of(stream.inner()).servers;
  }

  /** Checks what can be checked only when all of stream{} is read. */
  static void end(Setting stream) {
    if (stream.cycle().complete()) {
      new StreamEnd(stream).merge();
    }
  }

  private void merge() {
    for (Setting server : servers) {
      handler(server);
    }
    for (Setting server : servers) {
      proxySsl(MergedServer.of(server.inner()));
    }
    upstreams();
    for (Setting server : servers) {
      ssl(server, MergedServer.of(server.inner()));
    }
    if (!stream.cycle().refused() && isShared()) {
      StreamCertificates.check(stream);
    }
    if (!stream.cycle().refused()) {
      Variables.in(stream.inner(), stream.cycle()).end(stream.cycle());
      EventConf.of(stream.scope()).sockets += StreamConf.of(stream.inner()).ports.sockets();
    }
  }

  /** ngx_stream_upstream_init_main_conf(). */
  private void upstreams() {
    for (Upstream upstream : Upstreams.of(stream.inner()).all()) {
      if (!stream.cycle().refused()) {
        UpstreamInit.roundRobin(upstream);
      }
    }
  }

  /** Says whether servers can share an address, since 1.25.5. */
  private boolean isShared() {
    return stream.cycle().build().version().atLeast(1, 25, 5);
  }

  /** ngx_stream_core_merge_srv_conf(). */
  private void handler(Setting server) {
    if (!stream.cycle().refused() && !StreamServer.of(server.inner()).hasHandler) {
      server.emerg("missing-handler", "no handler for server");
    }
  }

  /** ngx_stream_proxy_set_ssl(). */
  private void proxySsl(MergedServer block) {
    Optional<Directive> certificate = block.find("proxy_ssl_certificate");
    boolean mayBeEmpty = stream.cycle().build().version().atLeast(1, 23, 0);
    if (stream.cycle().refused() || !block.isOn("proxy_ssl")) {
      return;
    }
    if (certificate.isPresent()
        && !(mayBeEmpty && certificate.get().parameter(1).isEmpty())
        && !block.has("proxy_ssl_certificate_key")) {
      stream
          .atEnd(certificate.get())
          .emerg(
              "missing-certificate-key",
              "no \"proxy_ssl_certificate_key\" is defined for certificate \""
                  + certificate.get().parameter(1)
                  + "\"");
    } else if (block.isOn("proxy_ssl_verify")
        && block.value("proxy_ssl_trusted_certificate").isEmpty()) {
      stream
          .atEnd(block.find("proxy_ssl_verify").orElseThrow())
          .emerg(
              "missing-trusted-certificate",
              "no proxy_ssl_trusted_certificate for proxy_ssl_verify");
    }
  }

  /** ngx_stream_ssl_merge_srv_conf(). */
  private void ssl(Setting server, MergedServer block) {
    Optional<Setting> listen = StreamServer.of(server.inner()).ssl;
    if (stream.cycle().refused()) {
      return;
    }
    if (isShared()) {
      SocketSsl.any(stream, block);
    } else if (listen.isPresent()) {
      SocketSsl.listening(stream, block, listen.get(), "the \"listen ... ssl\" directive");
    }
  }
}

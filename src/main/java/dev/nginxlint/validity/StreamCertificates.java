package dev.nginxlint.validity;

import java.util.List;

/** Which servers of stream must have certificates: ngx_stream_ssl_init(), since 1.25.5. */
final class StreamCertificates {
  private final Setting stream;

  private StreamCertificates(Setting stream) {
    this.stream = stream;
  }

  static void check(Setting stream) {
    StreamCertificates certificates = new StreamCertificates(stream);
    for (List<SocketAddress> port : StreamConf.of(stream.inner()).ports.all()) {
      for (SocketAddress address : port) {
        certificates.address(address);
      }
    }
  }

  private void address(SocketAddress address) {
    MergedServer first = MergedServer.of(address.defaultServer());
    if (!address.isSsl() || first.has("ssl_certificate")) {
      return;
    }
    if (!first.isOn("ssl_reject_handshake")) {
      refuse(address.defaultServer());
      return;
    }
    for (Scope server : address.servers()) {
      MergedServer block = MergedServer.of(server);
      if (!block.has("ssl_certificate") && !block.isOn("ssl_reject_handshake")) {
        refuse(server);
      }
    }
  }

  private void refuse(Scope server) {
    for (Setting setting : StreamConf.of(server).servers) {
      if (setting.inner() == server && !stream.cycle().refused()) {
        setting.emerg(
            "missing-certificate",
            "no \"ssl_certificate\" is defined for the \"listen ... ssl\" directive");
      }
    }
  }
}

package dev.nginxlint.validity;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.value.Ascii;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ngx_http_ssl_merge_srv_conf() and ngx_http_ssl_init(), but for what is in files. */
final class SslMerge implements HttpModule {

  @Override
  public void mergeServer(BlockEnd http, Scope scope) {
    MergedBlock server = MergedBlock.of(scope);
    List<Directive> certificates = server.all("ssl_certificate");
    List<Directive> keys = server.all("ssl_certificate_key");
    Optional<Directive> ssl = server.isOn("ssl") ? server.find("ssl") : Optional.empty();
    boolean rejects = server.isOn("ssl_reject_handshake");
    if (certificates.isEmpty() && !rejects) {
      if (ssl.isPresent()) {
        http.again(ssl.get())
            .emerg(
                "missing-certificate",
                "no \"ssl_certificate\" is defined for the \"ssl\" directive");
      }
      return;
    }
    if (keys.size() < certificates.size()) {
      keys(http, certificates, keys, ssl);
      return;
    }
    compile(http, certificates);
    compile(http, keys);
    verify(http, server);
  }

  private static void compile(BlockEnd http, List<Directive> directives) {
    for (Directive directive : directives) {
      Script.compile(http.later(directive), 1);
    }
  }

  private static void keys(
      BlockEnd http, List<Directive> certificates, List<Directive> keys, Optional<Directive> ssl) {
    Directive last = certificates.get(certificates.size() - 1);
    String message = "no \"ssl_certificate_key\" is defined for ";
    if (ssl.isEmpty()) {
      http.again(last)
          .emerg("missing-certificate-key", message + "certificate \"" + last.parameter(1) + "\"");
    } else {
      http.again(ssl.get())
          .emerg(
              "missing-certificate-key",
              message
                  + (keys.isEmpty() ? "" : "certificate \"" + last.parameter(1) + "\" and ")
                  + "the \"ssl\" directive");
    }
  }

  private static void verify(BlockEnd http, MergedBlock server) {
    Optional<Directive> verify = server.find("ssl_verify_client");
    String value = Ascii.lowerCase(server.value("ssl_verify_client").orElse("off"));
    if (http.refused() || verify.isEmpty() || value.equals("off")) {
      return;
    }
    boolean trusted = http.cycle().build().version().atLeast(1, 27, 2);
    boolean optional = value.equals("optional_no_ca");
    if (!optional
        && server.value("ssl_client_certificate").orElse("").isEmpty()
        && (!trusted || server.value("ssl_trusted_certificate").orElse("").isEmpty())) {
      http.again(verify.get())
          .emerg(
              "missing-client-certificate",
              trusted
                  ? "no ssl_client_certificate or ssl_trusted_certificate for ssl_verify_client"
                  : "no ssl_client_certificate for ssl_verify_client");
    } else if (optional && !Ascii.lowerCase(server.value("ssl_ocsp").orElse("off")).equals("off")) {
      http.again(verify.get())
          .emerg(
              "incompatible-directives",
              "\"ssl_ocsp\" is incompatible with \"ssl_verify_client optional_no_ca\"");
    }
  }

  /** ngx_http_ssl_init(): what is listened on with encryption needs a certificate. */
  @Override
  public void postconfiguration(BlockEnd http, Scope scope) {
    Map<ServerConf, MergedBlock> servers = new HashMap<>();
    for (Setting server : HttpConf.of(scope).servers) {
      servers.put(ServerConf.of(server.inner()), MergedBlock.of(server.inner()));
    }
    for (List<ListenedAddress> port : HttpConf.of(scope).listens.ports()) {
      for (ListenedAddress address : port) {
        if ((address.isSsl() || address.isQuic()) && !http.refused()) {
          listened(http, address, servers);
        }
      }
    }
  }

  private static void listened(
      BlockEnd http, ListenedAddress address, Map<ServerConf, MergedBlock> servers) {
    String listen = "the \"listen ... " + (address.isQuic() ? "quic" : "ssl") + "\" directive";
    MergedBlock first = servers.get(address.defaultServer());
    if (first == null) {
      return;
    }
    if (first.find("ssl_certificate").isPresent()) {
      if (address.isQuic() && !allowsQuic(first)) {
        refuse(http, first, "\"ssl_protocols\" must enable TLSv1.3 for " + listen);
      }
      return;
    }
    String message = "no \"ssl_certificate\" is defined for " + listen;
    if (!first.isOn("ssl_reject_handshake")) {
      refuse(http, first, message);
      return;
    }
    for (ServerConf conf : address.servers()) {
      MergedBlock server = servers.get(conf);
      if (server != null
          && server.find("ssl_certificate").isEmpty()
          && !server.isOn("ssl_reject_handshake")
          && !http.refused()) {
        refuse(http, server, message);
      }
    }
  }

  private static boolean allowsQuic(MergedBlock server) {
    List<Directive> protocols = server.all("ssl_protocols");
    for (Directive directive : protocols) {
      for (Parameter protocol : directive.parameters()) {
        if (Ascii.same(protocol.value(), "TLSv1.3")) {
          return true;
        }
      }
    }
    return protocols.isEmpty();
  }

  private static void refuse(BlockEnd http, MergedBlock server, String message) {
    Optional<Directive> block = server.scope().directive();
    if (block.isPresent()) {
      http.again(block.get()).emerg("missing-certificate", message);
    }
  }
}

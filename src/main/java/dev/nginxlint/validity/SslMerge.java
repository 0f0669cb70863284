package dev.nginxlint.validity;

import dev.nginxlint.syntax.Directive;
import java.util.List;
import java.util.Optional;

/** ngx_http_ssl_merge_srv_conf() and ngx_http_ssl_init(), but for what is in files. */
final class SslMerge {
  private SslMerge() {}

  /** Merges one server with http{}. */
  static void server(Setting http, MergedBlock server) {
    List<Directive> certificates = all(server, "ssl_certificate");
    List<Directive> keys = all(server, "ssl_certificate_key");
    Optional<Directive> ssl = server.find("ssl").filter(s -> server.isOn("ssl"));
    boolean rejects = server.isOn("ssl_reject_handshake");
    if (certificates.isEmpty() && !rejects) {
      ssl.ifPresent(
          s ->
              in(http, s)
                  .emerg(
                      "missing-certificate",
                      "no \"ssl_certificate\" is defined for the \"ssl\" directive"));
      return;
    }
    if (keys.size() < certificates.size()) {
      keys(http, certificates, keys, ssl);
      return;
    }
    certificates.forEach(certificate -> Script.compile(http.atEnd(certificate), 1));
    keys.forEach(key -> Script.compile(http.atEnd(key), 1));
    verify(http, server);
  }

  private static List<Directive> all(MergedBlock server, String name) {
    return server.holder(name).map(holder -> holder.own(name)).orElse(List.of());
  }

  /** A directive whose own line nginx prints. */
  private static Setting in(Setting http, Directive directive) {
    return new Setting(directive, http.form(), http.inner(), http.cycle());
  }

  private static void keys(
      Setting http, List<Directive> certificates, List<Directive> keys, Optional<Directive> ssl) {
    Directive last = certificates.get(certificates.size() - 1);
    String message = "no \"ssl_certificate_key\" is defined for ";
    if (ssl.isEmpty()) {
      in(http, last)
          .emerg("missing-certificate-key", message + "certificate \"" + last.parameter(1) + "\"");
    } else {
      in(http, ssl.get())
          .emerg(
              "missing-certificate-key",
              message
                  + (keys.isEmpty() ? "" : "certificate \"" + last.parameter(1) + "\" and ")
                  + "the \"ssl\" directive");
    }
  }

  private static void verify(Setting http, MergedBlock server) {
    Optional<Directive> verify = server.find("ssl_verify_client");
    String value = verify.map(v -> Slots.lowerCase(v.parameter(1))).orElse("off");
    if (http.cycle().refused() || verify.isEmpty() || value.equals("off")) {
      return;
    }
    boolean trusted = http.cycle().build().version().atLeast(1, 27, 2);
    boolean optional = value.equals("optional_no_ca");
    if (!optional
        && server.value("ssl_client_certificate").orElse("").isEmpty()
        && (!trusted || server.value("ssl_trusted_certificate").orElse("").isEmpty())) {
      in(http, verify.get())
          .emerg(
              "missing-client-certificate",
              trusted
                  ? "no ssl_client_certificate or ssl_trusted_certificate for ssl_verify_client"
                  : "no ssl_client_certificate for ssl_verify_client");
    } else if (optional && !Slots.lowerCase(server.value("ssl_ocsp").orElse("off")).equals("off")) {
      in(http, verify.get())
          .emerg(
              "incompatible-directives",
              "\"ssl_ocsp\" is incompatible with \"ssl_verify_client optional_no_ca\"");
    }
  }
}

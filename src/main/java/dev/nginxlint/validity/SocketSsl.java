package dev.nginxlint.validity;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.Ascii;
import java.util.List;
import java.util.Optional;

/**
 * Certificates of the servers of stream and mail: ngx_stream_ssl_merge_conf() and
 * ngx_mail_ssl_merge_conf(), but for what is in files.
 */
final class SocketSsl {
  private static final String NO_KEY = "no \"ssl_certificate_key\" is defined for ";

  private SocketSsl() {}

  /**
   * Checks a server that needs certificates.
   *
   * @param place whose line nginx tells
   * @param what the directive that needs them
   */
  static void listening(Setting part, MergedServer server, Setting place, String what) {
    List<Directive> certificates = server.all("ssl_certificate");
    List<Directive> keys = server.all("ssl_certificate_key");
    if (certificates.isEmpty()) {
      place.emerg("missing-certificate", "no \"ssl_certificate\" is defined for " + what);
    } else if (keys.isEmpty()) {
      place.emerg("missing-certificate-key", NO_KEY + what);
    } else if (keys.size() < certificates.size()) {
      place.emerg("missing-certificate-key", NO_KEY + last(certificates) + " and " + what);
    } else {
      verify(part, server);
    }
  }

  /** Checks a server that has certificates, or rejects handshakes: since 1.25.5, in stream. */
  static void any(Setting part, MergedServer server) {
    List<Directive> certificates = server.all("ssl_certificate");
    if (certificates.isEmpty() && !server.isOn("ssl_reject_handshake")) {
      return;
    }
    if (server.all("ssl_certificate_key").size() < certificates.size()) {
      part.atEnd(certificates.get(certificates.size() - 1))
          .emerg("missing-certificate-key", NO_KEY + last(certificates));
      return;
    }
    verify(part, server);
  }

  private static String last(List<Directive> certificates) {
    return "certificate \"" + certificates.get(certificates.size() - 1).parameter(1) + "\"";
  }

  private static void verify(Setting part, MergedServer server) {
    Optional<Directive> verify = server.find("ssl_verify_client");
    String value = Ascii.lowerCase(server.value("ssl_verify_client"));
    if (verify.isEmpty() || value.equals("off")) {
      return;
    }
    boolean trusted = part.cycle().build().version().atLeast(1, 27, 2);
    if (value.equals("optional_no_ca")) {
      String ocsp = Ascii.lowerCase(server.value("ssl_ocsp"));
      if (!ocsp.isEmpty() && !ocsp.equals("off")) {
        part.atEnd(verify.get())
            .emerg(
                "incompatible-directives",
                "\"ssl_ocsp\" is incompatible with \"ssl_verify_client optional_no_ca\"");
      }
    } else if (server.value("ssl_client_certificate").isEmpty()
        && (!trusted || server.value("ssl_trusted_certificate").isEmpty())) {
      part.atEnd(verify.get())
          .emerg(
              "missing-client-certificate",
              "no ssl_client_certificate "
                  + (trusted ? "or ssl_trusted_certificate " : "")
                  + "for ssl_verify_client");
    }
  }
}

package dev.nginxlint.validity;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.Ascii;
import java.util.List;
import java.util.Optional;

/** ngx_http_proxy_set_ssl() and those of uwsgi and grpc. */
final class ProxySslMerge implements HttpModule {
  private final String module;

  ProxySslMerge(String module) {
    this.module = module;
  }

  @Override
  public void mergeLocation(BlockEnd http, Scope location) {
    MergedBlock block = MergedBlock.of(location);
    List<Directive> passes = block.own(module + "_pass");
    if (passes.isEmpty() || !mayBeSecure(passes.get(0).parameter(1))) {
      return;
    }
    Optional<Directive> certificate = block.find(module + "_ssl_certificate");
    boolean mayBeEmpty = http.cycle().build().version().atLeast(1, 23, 0);
    if (certificate.isPresent()
        && !(mayBeEmpty && certificate.get().parameter(1).isEmpty())
        && block.find(module + "_ssl_certificate_key").isEmpty()) {
      http.later(certificate.get())
          .emerg(
              "missing-certificate-key",
              "no \""
                  + module
                  + "_ssl_certificate_key\" is defined for certificate \""
                  + certificate.get().parameter(1)
                  + "\"");
    } else if (block.isOn(module + "_ssl_verify")
        && block.value(module + "_ssl_trusted_certificate").orElse("").isEmpty()) {
      http.later(block.find(module + "_ssl_verify").orElseThrow())
          .emerg(
              "missing-trusted-certificate",
              "no " + module + "_ssl_trusted_certificate for " + module + "_ssl_verify");
    }
  }

  private static boolean mayBeSecure(String pass) {
    String lower = Ascii.lowerCase(pass);
    return Script.hasVariables(pass)
        || lower.startsWith("https://")
        || lower.startsWith("suwsgi://")
        || lower.startsWith("grpcs://");
  }
}

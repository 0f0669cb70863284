package dev.nginxlint.validity;

import dev.nginxlint.value.Parsed;
import dev.nginxlint.value.Url;

/** Finds the set functions of mail. */
final class MailSetters {
  private MailSetters() {}

  /** Sets a directive; returns false when its function is none of mail. */
  static boolean set(Setting s) {
    switch (s.form().setter()) {
      case "ngx_mail_core_server" -> MailEnd.server(s);
      case "ngx_mail_core_listen" -> MailListen.set(s);
      case "ngx_mail_core_protocol" -> protocol(s);
      case "ngx_mail_core_error_log" -> ErrorLog.set(s);
      case "ngx_mail_core_resolver" -> resolver(s);
      case "ngx_mail_auth_http" -> authHttp(s);
      case "ngx_mail_ssl_enable" -> MailSsl.enable(s);
      case "ngx_mail_ssl_starttls" -> MailSsl.starttls(s);
      case "ngx_mail_ssl_password_file" -> SslSetters.passwordFile(s);
      case "ngx_mail_ssl_session_cache" -> SslSetters.sessionCache(s);
      case "ngx_mail_realip_from" -> ClientDirectives.realipFrom(s);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** ngx_mail_core_protocol(). */
  private static void protocol(Setting s) {
    switch (s.value(1)) {
      case "pop3", "imap", "smtp" -> MailServer.of(s.scope()).hasProtocol = true;
      default -> s.emerg("unknown-protocol", 1, "unknown protocol \"" + s.value(1) + "\"");
    }
  }

  /** ngx_mail_core_resolver(). */
  private static void resolver(Setting s) {
    if (s.setOnce("resolver") && !s.value(1).equals("off")) {
      Resolver.create(s, 1);
    }
  }

  /** ngx_mail_auth_http(). */
  private static void authHttp(Setting s) {
    String value = s.value(1);
    String address = value.startsWith("http://") ? value.substring(7) : value;
    Parsed<Url> url = Url.parse(address, Url.Purpose.PASS, 80);
    if (url.refusal().isPresent()) {
      String refusal = url.refusal().get();
      s.emerg("invalid-address", 1, refusal + " in auth_http \"" + address + "\"");
    } else if (url.value().orElseThrow().family() == Url.Family.NAME
        && HostNames.neverFound(url.value().get().host())) {
      s.emerg("invalid-address", 1, "host not found in auth_http \"" + address + "\"");
    }
  }
}

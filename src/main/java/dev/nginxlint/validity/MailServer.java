package dev.nginxlint.validity;

/** What a server of mail keeps of itself (ngx_mail_core_srv_conf_t). */
final class MailServer {
  boolean listens;
  boolean hasProtocol;

  private MailServer() {}

  static MailServer of(Scope scope) {
    return scope.conf(MailServer.class, MailServer::new);
  }

  /** ngx_mail_core_server(), from the "}" on. */
  static void end(Setting s) {
    if (s.cycle().complete() && !of(s.inner()).listens) {
      s.emerg("missing-listen", "no \"listen\" is defined for server");
    }
  }
}

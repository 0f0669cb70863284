package dev.nginxlint.validity;

import java.util.Optional;

/** What a server of mail keeps of itself (ngx_mail_core_srv_conf_t). */
final class MailServer {
  boolean listens;
  boolean hasProtocol;

  private MailServer() {}

  static MailServer of(Scope scope) {
    Optional<MailServer> conf = scope.conf(MailServer.class);
    return conf.isPresent() ? conf.get() : scope.keepConf(new MailServer());
  }

  /** ngx_mail_core_server(), from the "}" on. */
  static void end(Setting s) {
    if (s.cycle().complete() && !of(s.inner()).listens) {
      s.emerg("missing-listen", "no \"listen\" is defined for server");
    }
  }
}

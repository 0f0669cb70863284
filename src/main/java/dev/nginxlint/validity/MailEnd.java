package dev.nginxlint.validity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The end of mail{}: its servers are merged with it, module after module (ngx_mail_block()). */
final class MailEnd {
  private final Setting mail;
  private final List<Setting> servers;

  private MailEnd(Setting mail) {
    this.mail = mail;
    this.servers = servers(mail.inner());
  }

  private static List<Setting> servers(Scope scope) {
    Optional<Servers> conf = scope.conf(Servers.class);
    return (conf.isPresent() ? conf.get() : scope.keepConf(new Servers())).all;
  }

  /** The servers of mail{}. */
  private static final class Servers {
    private final List<Setting> all = new ArrayList<>();
  }

  /** ngx_mail_core_server(), as far as the "{". */
  static void server(Setting s) {
    servers(s.scope()).add(s);
  }

  /** Checks what can be checked only when all of mail{} is read. */
  static void end(Setting mail) {
    if (mail.cycle().complete()) {
      new MailEnd(mail).merge();
    }
  }

  private void merge() {
    for (Setting server : servers) {
      if (!MailServer.of(server.inner()).hasProtocol) {
        refuse(server, "missing-protocol", "unknown mail protocol for server");
      }
    }
    for (Setting server : servers) {
      if (!mail.cycle().refused()) {
        ssl(server);
      }
    }
    for (Setting server : servers) {
      if (!MergedServer.of(server.inner()).has("auth_http")) {
        refuse(server, "missing-auth-http", "no \"auth_http\" is defined for server");
      }
    }
    EventConf.of(mail.scope()).sockets += SocketPorts.ofMail(mail.inner()).sockets();
  }

  private void refuse(Setting server, String rule, String message) {
    if (!mail.cycle().refused()) {
      server.emerg(rule, message);
    }
  }

  /** ngx_mail_ssl_merge_conf(). */
  private void ssl(Setting server) {
    Optional<MailSsl.Mode> mode = MailSsl.of(server.inner()).mode(MailSsl.of(mail.inner()));
    if (mode.isPresent()) {
      SocketSsl.listening(
          mail,
          MergedServer.of(server.inner()),
          mode.get().place(),
          "the \"" + mode.get().name() + "\" directive");
    }
  }
}

package dev.nginxlint.validity;

import dev.nginxlint.value.Parsed;
import dev.nginxlint.value.Url;
import java.util.List;

/** The directive listen of mail (src/mail/ngx_mail_core_module.c). */
final class MailListen {
  private MailListen() {}

  /** ngx_mail_core_listen(). */
  static void set(Setting s) {
    MailServer server = MailServer.of(s.scope());
    server.listens = true;
    Parsed<Url> parsed = Url.parse(s.value(1), Url.Purpose.LISTEN, 0);
    if (parsed.refusal().isPresent()) {
      StreamListen.refuseAddress(s, parsed.refusal().get());
      return;
    }
    Url url = parsed.value().orElseThrow();
    server.hasProtocol |= hasProtocol(url.port());
    SocketParameters parameters = SocketParameters.read(s);
    if (parameters.has("ssl")) {
      MailSsl.of(s.scope()).listen(s);
    }
    if (!s.refused()) {
      addresses(s, parameters, StreamListen.addresses(url));
    }
  }

  /** Says whether the protocol of a port is known: pop3, imap or smtp. */
  private static boolean hasProtocol(int port) {
    return switch (port) {
      case 110, 995, 143, 993, 25, 465, 587 -> true;
      default -> false;
    };
  }

  private static void addresses(Setting s, SocketParameters parameters, List<String> addresses) {
    SocketPorts ports = SocketPorts.ofMail(s.scope());
    for (String address : addresses) {
      if (ports.add(s, parameters, address).isPresent()) {
        s.emerg("duplicate-listen", 1, "duplicate \"" + address + "\" address and port pair");
        return;
      }
    }
  }
}

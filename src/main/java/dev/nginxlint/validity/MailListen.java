package dev.nginxlint.validity;

import dev.nginxlint.value.Parsed;
import dev.nginxlint.value.Url;
import java.util.List;
import java.util.Map;

/** The directive listen of mail (src/mail/ngx_mail_core_module.c). */
final class MailListen {
  private static final Map<Integer, String> PROTOCOLS =
      Map.of(
          110, "pop3", 995, "pop3", 143, "imap", 993, "imap", 25, "smtp", 465, "smtp", 587, "smtp");

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
    server.hasProtocol |= PROTOCOLS.containsKey(url.port());
    SocketParameters parameters = SocketParameters.read(s);
    if (parameters.has("ssl")) {
      MailSsl.of(s.scope()).listen(s);
    }
    if (!s.refused()) {
      addresses(s, parameters, StreamListen.addresses(url));
    }
  }

  private static void addresses(Setting s, SocketParameters parameters, List<String> addresses) {
    SocketPorts ports = s.scope().nearest("mail").conf(SocketPorts.class, SocketPorts::new);
    for (String address : addresses) {
      if (ports.add(s, parameters, address).isPresent()) {
        s.emerg("duplicate-listen", 1, "duplicate \"" + address + "\" address and port pair");
        return;
      }
    }
  }
}

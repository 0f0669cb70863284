package dev.nginxlint.validity;

import dev.nginxlint.value.Ascii;
import java.util.Optional;

/** What the ssl module of mail keeps for a block (ngx_mail_ssl_conf_t). */
final class MailSsl {
  private Optional<Setting> listen = Optional.empty();
  private Optional<Setting> last = Optional.empty();
  private Optional<Boolean> enabled = Optional.empty();
  private Optional<String> starttls = Optional.empty();

  private MailSsl() {}

  static MailSsl of(Scope scope) {
    Optional<MailSsl> conf = scope.conf(MailSsl.class);
    return conf.isPresent() ? conf.get() : scope.keepConf(new MailSsl());
  }

  /** Takes a {@code listen ... ssl}. */
  void listen(Setting s) {
    listen = Optional.of(s);
    last = listen;
  }

  /** ngx_mail_ssl_enable(). */
  static void enable(Setting s) {
    SslSetters.enable(s);
    if (s.refused()) {
      return;
    }
    MailSsl conf = of(s.scope());
    conf.enabled = Optional.of(Ascii.same(s.value(1), "on"));
    conf.check(s, "\"starttls\" directive conflicts with \"ssl on\"");
  }

  /** ngx_mail_ssl_starttls(). */
  static void starttls(Setting s) {
    Slots.enumeration(s);
    if (s.refused()) {
      return;
    }
    MailSsl conf = of(s.scope());
    conf.starttls = Optional.of(Ascii.lowerCase(s.value(1)));
    conf.check(s, "\"ssl\" directive conflicts with \"starttls\"");
  }

  private void check(Setting s, String conflict) {
    if (enabled.orElse(false) && !starttls.orElse("off").equals("off")) {
      s.emerg("conflicting-directives", conflict);
    } else if (listen.isEmpty()) {
      last = Optional.of(s);
    }
  }

  /**
   * Returns what makes a server speak TLS, with the words nginx has for it, once it is merged with
   * mail{}; empty when nothing does.
   */
  Optional<Mode> mode(MailSsl outer) {
    Optional<Setting> place = last.isPresent() ? last : outer.last;
    if (listen.isPresent()) {
      return Optional.of(new Mode("listen ... ssl", listen.get()));
    }
    if (place.isPresent() && enabled.orElse(outer.enabled.orElse(false))) {
      return Optional.of(new Mode("ssl", place.get()));
    }
    boolean starts = !starttls.orElse(outer.starttls.orElse("off")).equals("off");
    return place.isPresent() && starts
        ? Optional.of(new Mode("starttls", place.get()))
        : Optional.empty();
  }

  /**
   * What makes a server speak TLS.
   *
   * @param place whose line nginx tells
   */
  record Mode(String name, Setting place) {}
}

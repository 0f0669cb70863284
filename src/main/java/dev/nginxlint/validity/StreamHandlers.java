package dev.nginxlint.validity;

import dev.nginxlint.value.ComplexValue;
import dev.nginxlint.value.Parsed;
import dev.nginxlint.value.Url;
import java.util.Optional;

/** What a server of stream does with a connection: proxy_pass, pass, return. */
final class StreamHandlers {
  private StreamHandlers() {}

  /** ngx_stream_proxy_pass(). */
  static void proxyPass(Setting s) {
    Optional<ComplexValue> value = handler(s);
    if (value.isPresent() && value.get().isConstant()) {
      Upstreams.pass(s, s.value(1), Url.Purpose.ADDRESS, 0);
    }
  }

  /** ngx_stream_pass(). */
  static void pass(Setting s) {
    Optional<ComplexValue> value = handler(s);
    if (value.isEmpty() || !value.get().isConstant()) {
      return;
    }
    Parsed<Url> parsed = Url.parse(s.value(1), Url.Purpose.ADDRESS, 0);
    if (parsed.refusal().isPresent()) {
      s.emerg(
          "invalid-address",
          1,
          parsed.refusal().get() + " in \"" + s.value(1) + "\" of the \"pass\" directive");
      return;
    }
    Url url = parsed.value().orElseThrow();
    if (url.family() == Url.Family.NAME) {
      s.answer("invalid-address", "has no addresses");
    } else if (!url.hasPort() && url.family() != Url.Family.UNIX) {
      s.answer("invalid-address", "has no port");
    }
  }

  /** ngx_stream_return(). */
  static void returnText(Setting s) {
    handler(s);
  }

  private static Optional<ComplexValue> handler(Setting s) {
    if (!s.setOnce(s.form().module() + " handler")) {
      return Optional.empty();
    }
    StreamServer.of(s.scope()).hasHandler = true;
    return Script.compile(s, 1);
  }

  /** ngx_stream_set(). */
  static void setVariable(Setting s) {
    if (ClientDirectives.variable(s, 1)) {
      Script.compile(s, 2);
    }
  }

  /** ngx_stream_proxy_bind(). */
  static void bind(Setting s) {
    if (s.setOnce("ngx_stream_proxy_module local")) {
      ProxySlots.bind(s);
    }
  }
}

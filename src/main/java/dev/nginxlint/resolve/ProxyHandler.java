package dev.nginxlint.resolve;

import dev.nginxlint.config.ConfigReader;
import dev.nginxlint.config.Handler.ProxyPass;
import dev.nginxlint.config.NginxConfig;
import dev.nginxlint.config.ProxySettings;
import dev.nginxlint.config.Upstream;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.NginxVersion;
import dev.nginxlint.value.ProxyUrl;
import dev.nginxlint.value.Url;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Passes requests on: ngx_http_proxy_handler(), ngx_http_proxy_create_request(). */
final class ProxyHandler {
  private final NginxConfig config;
  private final NginxVersion version;
  private final Values values;
  private final SpecialResponse special;

  ProxyHandler(NginxConfig config, NginxVersion version, Values values, SpecialResponse special) {
    this.config = config;
    this.version = version;
    this.values = values;
    this.special = special;
  }

  Phase handle(ProxyPass pass, RequestState r) {
    if (pass.url().isPresent()) {
      return send(pass, pass.url().get(), pass.url().get().uriPart(), r);
    }
    // ngx_http_proxy_eval()
    Optional<String> text = values.evaluate(pass.value(), r);
    if (text.isEmpty()) {
      return Phase.DONE;
    }
    Optional<ProxyUrl> url = ProxyUrl.parse(text.get()).value();
    if (url.isEmpty()) {
      String refusal = ProxyUrl.parse(text.get()).refusal().orElseThrow();
      return special.answer(500, refusal, r);
    }
    if (isUnresolved(url.get().url(), r)) {
      return r.undecided("no resolver is defined for the name in " + Words.place(pass.directive()));
    }
    String part = url.get().uriPart();
    return send(pass, url.get(), part.startsWith("?") ? "/" + part : part, r);
  }

  private boolean isUnresolved(Url url, RequestState r) {
    return url.family() == Url.Family.NAME
        && upstream(url).isEmpty()
        && !r.config.proxy().resolver();
  }

  private Optional<Upstream> upstream(Url url) {
    return url.hasPort() ? Optional.empty() : config.upstream(url.host());
  }

  private Phase send(ProxyPass pass, ProxyUrl url, String uriPart, RequestState r) {
    boolean crashes =
        !uriPart.isEmpty()
            && pass.url().isPresent()
            && r.validLocation
            && r.uri.length() < pass.locationName().length()
            && !version.atLeast(1, 29, 4);
    if (crashes) {
      return r.undecided("nginx before 1.29.4 reads past the end of the uri here");
    }
    String uri = uri(pass, uriPart, r);
    if (uri.isEmpty()) {
      return special.answer(500, "zero length URI to proxy", r);
    }
    Optional<String> method = method(r);
    if (method.isEmpty()) {
      return Phase.DONE;
    }
    tell(pass, uriPart, r);
    Outcome.Upstream sent =
        new Outcome.Upstream(
            url.scheme(), name(url.url()), addresses(url.url()), method.get(), uri, host(url, r));
    tell(sent, upstream(url.url()), r);
    return r.answer(new Outcome.Proxy(sent, Map.of()));
  }

  /** Tells what the URI part does to the path; see {@link #uri}. */
  private static void tell(ProxyPass pass, String uriPart, RequestState r) {
    Optional<Directive> because = Optional.of(pass.directive());
    String written = pass.value().text();
    if (uriPart.isEmpty()) {
      String now = r.validUnparsedUri ? "unchanged" : "as it is now";
      String words = " : no URI part: the path is passed ";
      r.step(Phase.CONTENT, because, "pass ", written, words, now);
      return;
    }
    String part = " : its URI part \"";
    if (pass.url().isPresent() && !r.validLocation) {
      String why = "\" is left out, as the uri was rewritten with \"break\"";
      r.step(Phase.CONTENT, because, "pass ", written, part, uriPart, why);
      return;
    }
    int cut = Math.min(pass.locationName().length(), r.uri.length());
    if (pass.url().isEmpty() || cut == 0) {
      String path = pass.url().isEmpty() ? "\" replaces the path" : "\" stands before the path";
      r.step(Phase.CONTENT, because, "pass ", written, part, uriPart, path);
    } else {
      String path = r.uri.substring(0, cut);
      String replaces = "\" replaces \"";
      r.step(Phase.CONTENT, because, "pass ", written, part, uriPart, replaces, path, "\"");
    }
  }

  private void tell(Outcome.Upstream sent, Optional<Upstream> group, RequestState r) {
    String usual = version.atLeast(1, 29, 7) ? "1.1" : "1.0";
    r.step(
        Phase.CONTENT,
        Optional.empty(),
        "upstream ",
        sent.method(),
        " ",
        sent.uri(),
        " HTTP/",
        r.config.proxy().httpVersion().orElse(usual),
        sent.host().isPresent() ? ", Host: " : "",
        sent.host().orElse(""));
    if (!sent.addresses().isEmpty() && !sent.addresses().contains(sent.server())) {
      Optional<Directive> cause =
          group.isPresent() ? Optional.of(group.get().directive()) : Optional.empty();
      Words.Listed addresses = new Words.Listed(sent.addresses());
      r.step(Phase.CONTENT, cause, "upstream ", sent.server(), " is ", addresses);
    }
  }

  /** Returns the target of the request line. */
  private static String uri(ProxyPass pass, String uriPart, RequestState r) {
    if (pass.url().isEmpty() && !uriPart.isEmpty()) {
      return uriPart;
    }
    if (uriPart.isEmpty() && r.validUnparsedUri) {
      return r.unparsedUri;
    }
    boolean replaces = !uriPart.isEmpty() && r.validLocation;
    int cut = replaces ? Math.min(pass.locationName().length(), r.uri.length()) : 0;
    String rest = r.uri.substring(cut);
    String query = r.args.isEmpty() ? "" : "?" + r.args;
    return (replaces ? uriPart : "")
        + (r.quotedUri || r.internal ? Escapes.uri(rest) : rest)
        + query;
  }

  private Optional<String> method(RequestState r) {
    ProxySettings settings = r.config.proxy();
    if (settings.cache() && settings.convertsHead() && r.methodIs("HEAD")) {
      return Optional.of("GET");
    }
    return settings.method().isPresent()
        ? values.evaluate(settings.method().get(), r)
        : Optional.of(r.method);
  }

  private Optional<String> host(ProxyUrl url, RequestState r) {
    Optional<dev.nginxlint.value.ComplexValue> written = r.config.proxy().host();
    if (written.isEmpty()) {
      return Optional.of(url.hostHeader());
    }
    r.variables.put("proxy_host", Optional.of(url.hostHeader()));
    r.variables.put("proxy_port", Optional.of(url.portText().orElse("")));
    Optional<String> value = values.tell(written.get(), r);
    // Versions differ in whether an empty one is sent.
    return value.isPresent() && value.get().isEmpty() ? Optional.empty() : value;
  }

  private static String name(Url url) {
    if (url.family() == Url.Family.UNIX) {
      return "unix:" + url.host();
    }
    return url.hasPort() ? url.host() + ":" + url.portText() : url.host();
  }

  private List<String> addresses(Url url) {
    Optional<Upstream> upstream = upstream(url);
    return upstream.isPresent() ? upstream.get().addresses() : List.of(ConfigReader.address(url));
  }
}

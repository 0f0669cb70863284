package dev.nginxlint.resolve;

import dev.nginxlint.config.Handler.ProxyPass;
import dev.nginxlint.config.ProxySettings;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.ComplexValue;
import dev.nginxlint.value.NginxVersion;
import dev.nginxlint.value.ProxyUrl;
import java.util.List;
import java.util.Optional;

/** Passes requests on: ngx_http_proxy_handler(), ngx_http_proxy_create_request(). */
final class ProxyHandler {
  private final Upstreams upstreams;
  private final NginxVersion version;
  private final Escapes escapes;
  private final Values values;
  private final SpecialResponse special;
  private final UpstreamAnswers answers;

  ProxyHandler(
      Upstreams upstreams,
      NginxVersion version,
      Values values,
      SpecialResponse special,
      UpstreamAnswers answers) {
    this.upstreams = upstreams;
    this.version = version;
    this.escapes = Escapes.of(version);
    this.values = values;
    this.special = special;
    this.answers = answers;
  }

  Phase handle(ProxyPass pass, RequestState r) {
    UpstreamAnswers.create(r);
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
    String part = url.get().uriPart();
    return send(pass, url.get(), part.startsWith("?") ? "/" + part : part, r);
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
    r.upstream.proxyHost = url.hostHeader();
    r.upstream.proxyPort = url.portText().orElse("");
    if (uri.isEmpty()) {
      return special.answer(500, "zero length URI to proxy", r);
    }
    Optional<String> method = method(r);
    if (method.isEmpty()) {
      return Phase.DONE;
    }
    Target target = upstreams.find(url.url(), pass.url().isEmpty(), r);
    if (target.status() != 0) {
      return upstreams.refuse(target, r);
    }
    tell(pass, uriPart, r);
    ProxySettings settings = r.config.proxy();
    Outcome.Upstream sent =
        new Outcome.Upstream(
            url.scheme(),
            target.server(),
            target.addresses(),
            method.get(),
            uri,
            host(url, r),
            SentHeaders.of(settings.headers(), settings.cache(), values, r));
    tell(sent, target, r);
    return answers.receive(sent, List.of(), settings.answer(), settings.redirects(), r);
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

  private void tell(Outcome.Upstream sent, Target target, RequestState r) {
    r.step(
        Phase.CONTENT,
        Optional.empty(),
        "upstream ",
        sent.method(),
        " ",
        sent.uri(),
        " HTTP/",
        httpVersion(r),
        sent.host().isPresent() ? ", Host: " : "",
        sent.host().orElse(""));
    for (Outcome.Field header : sent.headers()) {
      if (SentHeaders.tellsPrefix(header.name())) {
        String value = header.value().orElse("(not known)");
        r.step(Phase.CONTENT, Optional.empty(), "upstream ", header.name(), ": ", value);
      }
    }
    target.tell(r);
  }

  private String httpVersion(RequestState r) {
    return r.config.proxy().httpVersion().orElse(version.atLeast(1, 29, 7) ? "1.1" : "1.0");
  }

  /** Returns the target of the request line. */
  private String uri(ProxyPass pass, String uriPart, RequestState r) {
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
    boolean changed = r.quotedUri || r.internal || r.unparsedUri.indexOf(' ') >= 0;
    return (replaces ? uriPart : "") + (changed ? escapes.uri(rest) : rest) + query;
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
    Optional<ComplexValue> written = r.config.proxy().headers().host();
    if (written.isEmpty()) {
      return Optional.of(url.hostHeader());
    }
    Optional<String> value = values.tell(written.get(), r);
    if (value.isEmpty() || !value.get().isEmpty()) {
      return value;
    }
    boolean usual = version.atLeast(1, 31, 4) && httpVersion(r).equals("1.1");
    return usual ? Optional.of(url.hostHeader()) : Optional.empty();
  }
}

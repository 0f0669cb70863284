package dev.nginxlint.resolve;

import dev.nginxlint.config.AnswerSettings;
import dev.nginxlint.config.CgiSettings;
import dev.nginxlint.config.Handler.Pass;
import dev.nginxlint.config.Protocol;
import dev.nginxlint.config.ProxyRedirects;
import dev.nginxlint.config.UpstreamSettings;
import dev.nginxlint.resolve.Outcome.Field;
import dev.nginxlint.value.ComplexValue;
import dev.nginxlint.value.NginxVersion;
import dev.nginxlint.value.Parsed;
import dev.nginxlint.value.PassUrl;
import java.util.List;
import java.util.Optional;

/**
 * Passes requests on to upstreams that do not speak HTTP/1: ngx_http_fastcgi_handler() and its
 * likes.
 */
final class PassHandler {
  private static final ComplexValue MEMCACHED_KEY =
      ComplexValue.parse("$memcached_key").value().orElseThrow();

  private final Upstreams upstreams;
  private final NginxVersion version;
  private final Values values;
  private final SpecialResponse special;
  private final UpstreamAnswers answers;

  PassHandler(
      Upstreams upstreams,
      NginxVersion version,
      Values values,
      SpecialResponse special,
      UpstreamAnswers answers) {
    this.upstreams = upstreams;
    this.version = version;
    this.values = values;
    this.special = special;
    this.answers = answers;
  }

  Phase handle(Pass pass, RequestState r) {
    if (pass.protocol() == Protocol.MEMCACHED && !r.methodIs("GET", "HEAD")) {
      return special.answer(405, "memcached is for GET and HEAD", r);
    }
    UpstreamAnswers.create(r);
    if (pass.url().isPresent()) {
      return send(pass, pass.url().get(), r);
    }
    Optional<String> text = values.evaluate(pass.value(), r);
    if (text.isEmpty()) {
      return Phase.DONE;
    }
    Parsed<PassUrl> url = pass.protocol().parse(text.get());
    return url.refusal().isPresent()
        ? special.answer(500, url.refusal().get(), r)
        : send(pass, url.value().orElseThrow(), r);
  }

  private Phase send(Pass pass, PassUrl url, RequestState r) {
    r.upstream.split = null;
    UpstreamSettings settings = r.config.upstreams();
    return switch (pass.protocol()) {
      case FASTCGI -> cgi(pass, url, settings.fastcgi(), r);
      case UWSGI -> cgi(pass, url, settings.uwsgi(), r);
      case SCGI -> cgi(pass, url, settings.scgi(), r);
      case GRPC -> grpc(pass, url, settings, r);
      case MEMCACHED -> memcached(pass, url, r);
    };
  }

  private Phase cgi(Pass pass, PassUrl url, CgiSettings settings, RequestState r) {
    List<Field> params = CgiParams.of(settings, pass.protocol(), version, values, r);
    Target target = upstreams.find(url.url(), pass.url().isEmpty(), r);
    if (target.status() != 0) {
      return upstreams.refuse(target, r);
    }
    Outcome.Upstream sent =
        new Outcome.Upstream(
            pass.protocol().word(),
            target.server(),
            target.addresses(),
            r.method,
            "",
            Optional.empty(),
            List.of());
    tell(pass, params.size() + " parameters", r);
    target.tell(r);
    return answers.receive(sent, params, settings.answer(), ProxyRedirects.DEFAULT, r);
  }

  /** ngx_http_grpc_create_request(). */
  private Phase grpc(Pass pass, PassUrl url, UpstreamSettings settings, RequestState r) {
    Target target = upstreams.find(url.url(), pass.url().isEmpty(), r);
    if (target.status() != 0) {
      return upstreams.refuse(target, r);
    }
    String query = r.args.isEmpty() ? "" : "?" + r.args;
    String path = r.validUnparsedUri ? r.unparsedUri : Escapes.of(version).uri(r.uri) + query;
    Optional<ComplexValue> written = settings.grpc().host();
    Optional<String> host =
        written.isPresent() ? values.tell(written.get(), r) : Optional.of(url.authority());
    Outcome.Upstream sent =
        new Outcome.Upstream(
            url.secure() ? "grpcs" : "grpc",
            target.server(),
            target.addresses(),
            r.method,
            path,
            host.isPresent() && host.get().isEmpty() ? Optional.empty() : host,
            SentHeaders.of(settings.grpc(), false, values, r));
    String how = r.validUnparsedUri ? "unchanged" : "as it is now";
    tell(pass, "the path is passed " + how, r);
    r.step(Phase.CONTENT, Optional.empty(), "upstream ", sent.method(), " ", path);
    target.tell(r);
    return answers.receive(sent, List.of(), settings.grpcAnswer(), ProxyRedirects.DEFAULT, r);
  }

  /** ngx_http_memcached_create_request(). */
  private Phase memcached(Pass pass, PassUrl url, RequestState r) {
    Optional<String> key = values.evaluate(MEMCACHED_KEY, r);
    if (key.isEmpty()) {
      return Phase.DONE;
    }
    if (key.get().isEmpty()) {
      return special.answer(500, "the \"$memcached_key\" variable is not set", r);
    }
    Target target = upstreams.find(url.url(), false, r);
    if (target.status() != 0) {
      return upstreams.refuse(target, r);
    }
    Outcome.Upstream sent =
        new Outcome.Upstream(
            "memcached",
            target.server(),
            target.addresses(),
            "get",
            Escapes.memcached(key.get()),
            Optional.empty(),
            List.of());
    tell(pass, "the key is " + sent.uri(), r);
    target.tell(r);
    return answers.receive(sent, List.of(), AnswerSettings.DEFAULT, ProxyRedirects.DEFAULT, r);
  }

  private static void tell(Pass pass, String how, RequestState r) {
    String written = pass.value().text();
    r.step(Phase.CONTENT, Optional.of(pass.directive()), "pass ", written, " : ", how);
  }
}

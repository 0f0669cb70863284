package dev.nginxlint.resolve;

import dev.nginxlint.config.Server;
import dev.nginxlint.value.NginxVersion;
import java.util.Optional;

/**
 * Takes a request in before any phase: its target, its host, and the server they choose. After
 * ngx_http_process_request_line(), ngx_http_process_host() and ngx_http_process_request_header().
 */
final class RequestReader {
  private final ServerSelector servers;
  private final NginxVersion version;
  private final SpecialResponse special;

  RequestReader(ServerSelector servers, NginxVersion version, SpecialResponse special) {
    this.servers = servers;
    this.version = version;
    this.special = special;
  }

  Phase read(ListenKey key, RequestState r) {
    if (r.request.isTls() && !key.tls()) {
      return r.undecided("port " + r.request.port() + " does not speak TLS");
    }
    if (!isMethod(r.request.method())) {
      return special.answer(400, "client sent invalid method", r);
    }
    Optional<RequestTarget> target = RequestTarget.parse(r.request.target());
    if (target.isEmpty()) {
      return special.answer(400, "client sent invalid request", r);
    }
    Server reading = readingServer(key, r);
    if (r.outcome.isPresent()) {
      return Phase.DONE;
    }
    r.enter(reading);
    Optional<NormalizedUri> uri = NormalizedUri.parse(target.get().uri(), reading.mergeSlashes());
    if (uri.isEmpty()) {
      return special.answer(400, "client sent invalid request", r);
    }
    r.uri = uri.get().path();
    r.args = uri.get().args();
    r.quotedUri = uri.get().quoted();
    r.plusInUri = uri.get().plus();
    r.unparsedUri = target.get().uri();
    r.validUnparsedUri = !target.get().emptyPath();
    return readHosts(key, target.get(), r);
  }

  private static boolean isMethod(String method) {
    for (int i = 0; i < method.length(); i++) {
      char c = method.charAt(i);
      if ((c < 'A' || c > 'Z') && c != '_' && c != '-') {
        return false;
      }
    }
    return !method.isEmpty();
  }

  /** The request line is read as the default server says, or over TLS the one named there. */
  private Server readingServer(ListenKey key, RequestState r) {
    Optional<String> sni =
        r.request.isTls() && r.request.host().isPresent()
            ? HostName.validate(r.request.host().get(), version)
            : Optional.empty();
    if (sni.isEmpty() || sni.get().startsWith("[")) {
      return key.defaultServer();
    }
    RequestState trial = new RequestState(r.request, key.defaultServer(), r.assumptions);
    servers.select(key, sni.get(), trial);
    r.outcome = trial.outcome;
    return trial.server;
  }

  private Phase readHosts(ListenKey key, RequestTarget target, RequestState r) {
    Optional<String> named = target.host();
    if (named.isPresent()) {
      Optional<String> host = HostName.validate(named.get(), version);
      if (host.isEmpty()) {
        return special.answer(400, "client sent invalid host in request line", r);
      }
      r.host = host.get();
      servers.select(key, r.host, r);
    }
    if (r.request.host().isPresent() && r.outcome.isEmpty()) {
      Optional<String> host = HostName.validate(r.request.host().get(), version);
      if (host.isEmpty()) {
        return special.answer(400, "client sent invalid host header", r);
      }
      if (named.isEmpty()) {
        r.host = host.get();
        servers.select(key, r.host, r);
      }
    }
    if (r.host.isEmpty() && r.outcome.isEmpty()) {
      servers.select(key, "", r);
    }
    return r.outcome.isPresent() ? Phase.DONE : check(key, r);
  }

  private Phase check(ListenKey key, RequestState r) {
    if (r.request.host().isEmpty()) {
      return special.answer(400, "client sent HTTP/1.1 request without \"Host\" header", r);
    }
    if (r.methodIs("CONNECT", "TRACE")) {
      return special.answer(405, "client sent " + r.method + " method", r);
    }
    if (key.tls() && !r.request.isTls()) {
      return special.answer(497, "The plain HTTP request was sent to HTTPS port", r);
    }
    return Phase.SERVER_REWRITE;
  }
}

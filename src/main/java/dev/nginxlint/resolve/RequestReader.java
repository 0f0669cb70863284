package dev.nginxlint.resolve;

import dev.nginxlint.config.HeaderBuffers;
import dev.nginxlint.config.Server;
import dev.nginxlint.value.Decimal;
import dev.nginxlint.value.NginxVersion;
import java.util.Map;
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
    r.key = Optional.of(key);
    if (r.request.isTls() && !key.tls()) {
      return r.undecided("port " + r.request.port() + " does not speak TLS");
    }
    if (key.http2() && !key.tls() && !version.atLeast(1, 25, 1)) {
      // ngx_http_v2_state_preface(): what does not start as HTTP/2 does is answered with GOAWAY.
      r.step(Phase.SELECT_SERVER, Optional.empty(), "only HTTP/2 is spoken on ", key.where());
      return r.answer(new Outcome.Closed());
    }
    if (!isMethod(r.request.method())) {
      return special.answer(400, "client sent invalid method", r);
    }
    HeaderBuffers buffers = key.defaultServer().headerBuffers();
    if (lineLength(r.request) > buffers.longestLine()) {
      return special.answer(414, "client sent too long URI", r);
    }
    int protocol = protocol(r.request.protocol());
    if (protocol > 1999) {
      return special.answer(505, "client sent invalid version", r);
    }
    Optional<RequestTarget> target =
        RequestTarget.parse(r.request.method(), r.request.target(), version);
    if (target.isEmpty() || protocol < 0) {
      return special.answer(400, "client sent invalid request", r);
    }
    r.read = HeadPart.LINE;
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
    r.validUnparsedUri = !target.get().emptyPath() && target.get().uri().indexOf(' ') < 0;
    return isTooLong(r.request, buffers)
        ? special.answer(494, "client sent too long header line", r)
        : readHosts(key, target.get(), r);
  }

  /** Returns the length of the request line, with what ends it. */
  private static int lineLength(Request request) {
    int spaces = 2;
    return request.method().length()
        + request.target().length()
        + request.protocol().length()
        + spaces
        + "\r\n".length();
  }

  /** ngx_http_alloc_large_header_buffer(), as far as one line or all together are too long. */
  private static boolean isTooLong(Request request, HeaderBuffers buffers) {
    long all = lineLength(request);
    for (Map.Entry<String, String> header : request.headers().entrySet()) {
      int length = header.getKey().length() + header.getValue().length() + ": \r\n".length();
      all += length;
      boolean once = header.getValue().indexOf('\n') < 0;
      if (once && length > buffers.longestLine()) {
        return true;
      }
    }
    return all > buffers.longest();
  }

  /** Returns {@code r->http_version}: 1001 for HTTP/1.1; -1 for what is no version. */
  private static int protocol(String text) {
    if (text.equals("HTTP/1.1")) {
      return 1001;
    }
    int dot = text.indexOf('.');
    if (!text.startsWith("HTTP/") || dot < 0) {
      return -1;
    }
    long major = Decimal.parse(text.substring(5, dot));
    long minor = Decimal.parse(text.substring(dot + 1));
    boolean valid = text.charAt(5) != '0' && minor >= 0 && minor < 1000;
    return major < 1 || !valid ? -1 : (int) (Math.min(major, 2) * 1000 + minor);
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
      r.authority = named.get();
      servers.select(key, r.host, r);
    }
    if (r.request.host().isPresent() && r.outcome.isEmpty()) {
      r.read = HeadPart.HOST;
      String lines = r.request.host().get();
      int again = lines.indexOf('\n');
      String written = again < 0 ? lines : lines.substring(0, again);
      Optional<String> host = HostName.validate(written, version);
      if (host.isEmpty()) {
        return special.answer(400, "client sent invalid host header", r);
      }
      if (named.isEmpty()) {
        r.host = host.get();
        r.authority = written;
        servers.select(key, r.host, r);
      }
      if (again >= 0 && r.outcome.isEmpty()) {
        return special.answer(400, "client sent duplicate host header", r);
      }
    }
    r.read = HeadPart.HEADERS;
    if (r.host.isEmpty() && r.outcome.isEmpty()) {
      servers.select(key, "", r);
    }
    return r.outcome.isPresent() ? Phase.DONE : check(key, r);
  }

  private Phase check(ListenKey key, RequestState r) {
    if (r.request.host().isEmpty() && protocol(r.request.protocol()) > 1000) {
      return special.answer(400, "client sent HTTP/1.1 request without \"Host\" header", r);
    }
    if (!r.request.headers().isEmpty()) {
      int protocol = protocol(r.request.protocol());
      Optional<Phase> refusal = BodyHeaders.refuse(r, protocol, version, special);
      if (refusal.isPresent()) {
        return refusal.get();
      }
    }
    if (r.methodIs("TRACE") || (r.methodIs("CONNECT") && version.atLeast(1, 21, 1))) {
      return special.answer(405, "client sent " + r.method + " method", r);
    }
    if (key.tls() && !r.request.isTls()) {
      return special.answer(497, "The plain HTTP request was sent to HTTPS port", r);
    }
    RealIpHandler.handle(r);
    return r.outcome.isPresent() ? Phase.DONE : Phase.SERVER_REWRITE;
  }
}

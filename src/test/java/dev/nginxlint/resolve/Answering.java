package dev.nginxlint.resolve;

import dev.nginxlint.config.NginxConfig;
import dev.nginxlint.value.NginxVersion;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Turns requests into answers: asks the resolver, reads the file or the upstream it names, and
 * writes what a client would get. What is undecided is answered with 599.
 */
final class Answering {
  private final NginxVersion version;
  private final ServerSelector servers;
  private final Resolver resolver;
  private final AddedHeaders added;

  Answering(NginxConfig config, NginxVersion version) {
    this.version = version;
    this.servers = new ServerSelector(config, version);
    this.resolver = Resolver.of(config, version, Answering::presence, Map.of());
    this.added = new AddedHeaders(config, version);
  }

  private static KnownFiles.Presence presence(String path) {
    Path file = Path.of(path);
    if (Files.isDirectory(file)) {
      return KnownFiles.Presence.DIRECTORY;
    }
    return Files.exists(file) && !path.endsWith("/")
        ? KnownFiles.Presence.FILE
        : KnownFiles.Presence.ABSENT;
  }

  String answer(WireMessage message, Socket socket) throws IOException {
    String line = message.line();
    int method = line.indexOf(' ');
    int protocol = line.lastIndexOf(" HTTP/1.");
    if (method < 0 || protocol <= method) {
      return undecided("the protocol of " + line);
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (UpstreamAnswer.Header header : message.headers()) {
      if (headers.put(capitalized(header.name()), header.value()) != null) {
        return undecided("two headers " + header.name());
      }
    }
    Optional<String> host = Optional.ofNullable(headers.remove("Host"));
    if (host.isEmpty() && line.endsWith("1.0")) {
      return undecided("HTTP/1.0 without a host");
    }
    Request request =
        new Request(
            line.substring(0, method),
            line.substring(method + 1, protocol),
            host,
            "http",
            Optional.of(text(socket.getLocalAddress())),
            socket.getLocalPort(),
            Optional.of(socket.getInetAddress().getHostAddress()),
            headers);
    String answer = answer(request, message.body());
    return request.method().equals("HEAD")
        ? answer.substring(0, answer.indexOf("\r\n\r\n") + 4)
        : answer;
  }

  private static String capitalized(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String text(InetAddress address) {
    return address instanceof Inet6Address ? "[::1]" : address.getHostAddress();
  }

  private String answer(Request request, String body) throws IOException {
    RequestState r = run(request, Optional.empty());
    for (int i = 0; i < 10 && r.outcome.orElseThrow() instanceof Outcome.Proxy proxy; i++) {
      Outcome.Upstream upstream = proxy.upstream();
      if (!Exchange.speaks(upstream.protocol()) || upstream.addresses().isEmpty()) {
        return undecided("what an upstream of " + upstream.protocol() + " answers");
      }
      Optional<String> reply = Exchange.with(proxy, body);
      if (reply.isEmpty()) {
        return finish(new Outcome.Response(502, Optional.empty(), "refused"), r);
      }
      WireMessage told = WireMessage.parse(reply.get());
      UpstreamAnswer answer =
          new UpstreamAnswer(Integer.parseInt(told.line().split(" ", -1)[1]), told.headers());
      r = run(request, Optional.of(answer));
      if (r.outcome.orElseThrow() instanceof Outcome.Redirect redirect
          && redirect.status() == answer.status()) {
        String location = "Location: " + redirect.location() + "\r\n";
        return reply(redirect.status(), location + Exchange.relayed(told), told.body(), r);
      }
      if (r.outcome.orElseThrow() instanceof Outcome.Proxy same
          && same.upstream().equals(upstream)) {
        int status = same.status() == 0 ? answer.status() : same.status();
        return reply(status, Exchange.relayed(told), told.body(), r);
      }
    }
    return finish(r.outcome.orElseThrow(), r);
  }

  private RequestState run(Request request, Optional<UpstreamAnswer> answer) {
    List<ListenKey> keys = servers.keys(request);
    return resolver.run(
        request, Optional.empty(), keys.get(0), Assumptions.of(Answering::presence, answer));
  }

  private String finish(Outcome outcome, RequestState r) throws IOException {
    if (outcome instanceof Outcome.File file) {
      Path path = Path.of(file.path());
      return reply(file.status(), "", Files.readString(path, StandardCharsets.ISO_8859_1), r);
    }
    if (outcome instanceof Outcome.Redirect redirect) {
      String location = "Location: " + redirect.location() + "\r\n";
      return reply(redirect.status(), location, page(redirect.status()), r);
    }
    if (outcome instanceof Outcome.Response response) {
      String otherwise = response.reason().isEmpty() ? "" : page(response.status());
      return reply(response.status(), "", response.body().orElse(otherwise), r);
    }
    if (outcome instanceof Outcome.Undecided undecided) {
      return undecided(undecided.reason());
    }
    return outcome instanceof Outcome.Closed ? "" : undecided("passed on for ever");
  }

  private String reply(int status, String headers, String body, RequestState r) {
    return "HTTP/1.1 "
        + status
        + " "
        + StatusLine.words(status)
        + "\r\nServer: nginx/"
        + version
        + (status == 204 ? "" : "\r\nContent-Length: " + body.length())
        + "\r\nConnection: close\r\n"
        + headers
        + added.text(status, r)
        + "\r\n"
        + (status == 204 ? "" : body);
  }

  private String page(int status) {
    String title = status + " " + StatusLine.words(status);
    return "<html>\r\n<head><title>%s</title></head>\r\n<body>\r\n<center><h1>%s</h1></center>\r\n"
            .formatted(title, title)
        + "<hr><center>nginx/"
        + version
        + "</center>\r\n</body>\r\n</html>\r\n";
  }

  private static String undecided(String reason) {
    return "HTTP/1.1 599 undecided: " + reason + "\r\nConnection: close\r\n\r\n";
  }
}

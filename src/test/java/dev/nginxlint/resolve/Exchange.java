package dev.nginxlint.resolve;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A request that is passed to an upstream, and its answer. */
final class Exchange {
  private static final List<String> HOP_BY_HOP =
      List.of("server", "date", "connection", "location", "content-length", "keep-alive", "status");

  private Exchange() {}

  static boolean speaks(String protocol) {
    return List.of("http", "fastcgi", "scgi").contains(protocol);
  }

  /** Returns what the first server of an upstream answers; empty where there is none. */
  static Optional<String> with(Outcome.Proxy proxy, String body) throws IOException {
    Outcome.Upstream upstream = proxy.upstream();
    String address = upstream.addresses().get(0);
    int colon = address.lastIndexOf(':');
    int port = Integer.parseInt(address.substring(colon + 1));
    try (Socket socket = new Socket(address.substring(0, colon), port)) {
      socket.setSoTimeout(5000);
      socket.getOutputStream().write(sent(proxy, body).getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      byte[] bytes = socket.getInputStream().readAllBytes();
      String reply = new String(bytes, StandardCharsets.ISO_8859_1);
      return switch (upstream.protocol()) {
        case "fastcgi" -> Optional.of(CgiWire.answer(CgiWire.records(reply)));
        case "scgi", "uwsgi" -> Optional.of(CgiWire.answer(reply));
        default -> reply.startsWith("HTTP/") ? Optional.of(reply) : Optional.empty();
      };
    } catch (java.net.ConnectException e) {
      return Optional.empty();
    }
  }

  private static String sent(Outcome.Proxy proxy, String body) {
    return switch (proxy.upstream().protocol()) {
      case "fastcgi" -> CgiWire.fastcgi(proxy.params(), body);
      case "scgi" -> CgiWire.scgi(proxy.params(), body);
      default -> text(proxy.upstream(), body);
    };
  }

  private static String text(Outcome.Upstream upstream, String body) {
    StringBuilder text = new StringBuilder();
    text.append(upstream.method()).append(' ').append(upstream.uri()).append(" HTTP/1.0\r\n");
    upstream.host().ifPresent(host -> text.append("Host: ").append(host).append("\r\n"));
    text.append("Connection: close\r\n");
    for (Outcome.Field header : upstream.headers()) {
      boolean known = header.value().isPresent() && !header.name().equalsIgnoreCase("Connection");
      if (known && !header.name().equalsIgnoreCase("Content-Length")) {
        text.append(header.name()).append(": ").append(header.value().get()).append("\r\n");
      }
    }
    if (!body.isEmpty()) {
      text.append("Content-Length: ").append(body.length()).append("\r\n");
    }
    return text.append("\r\n").append(body).toString();
  }

  /** Returns the headers of an answer that the client gets as they are. */
  static String relayed(WireMessage answer) {
    StringBuilder text = new StringBuilder();
    for (UpstreamAnswer.Header header : answer.headers()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (!HOP_BY_HOP.contains(name) && !name.startsWith("x-accel-")) {
        text.append(header.name()).append(": ").append(header.value()).append("\r\n");
      }
    }
    return text.toString();
  }
}

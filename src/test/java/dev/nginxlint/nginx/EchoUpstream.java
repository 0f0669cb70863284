package dev.nginxlint.nginx;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An upstream that answers with what it was sent: request line and Host header. */
final class EchoUpstream implements AutoCloseable {
  private final ServerSocket socket;

  EchoUpstream() throws IOException {
    socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "echo-upstream");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        String head = readHead(connection.getInputStream());
        String line = head.substring(0, head.indexOf("\r\n"));
        String body =
            "upstream " + line.replaceFirst(" HTTP/1\\.[01]$", "") + ", Host " + host(head);
        byte[] reply =
            ("HTTP/1.0 200 OK\r\nContent-Length: "
                    + body.length()
                    + "\r\nX-Upstream: 1\r\n\r\n"
                    + body)
                .getBytes(StandardCharsets.ISO_8859_1);
        connection.getOutputStream().write(reply);
        connection.shutdownOutput();
      } catch (IOException e) {
        // The next connection may fare better; the end of the socket ends the loop.
      }
    }
  }

  private static String readHead(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        throw new IOException("no request");
      }
      head.append((char) c);
    }
    return head.toString();
  }

  private static String host(String head) {
    for (String line : head.lines().toList()) {
      if (line.toLowerCase(java.util.Locale.ROOT).startsWith("host: ")) {
        return line.substring(6);
      }
    }
    return "-";
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

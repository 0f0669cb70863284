package dev.nginxlint.cli.replay;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * An upstream that answers with what it was sent: {@code http 3000 /path}, or {@code fastcgi 9000
 * /the/script}.
 */
final class Echo implements AutoCloseable {
  private static final int FASTCGI_PARAMS = 4;
  private static final int FASTCGI_STDIN = 5;

  private final ServerSocket socket;
  private final String protocol;
  private final int port;

  /**
   * Starts one.
   *
   * @param port that it stands for
   */
  Echo(String protocol, int port) throws IOException {
    this.protocol = protocol;
    this.port = port;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "echo");
    thread.setDaemon(true);
    thread.start();
  }

  int listening() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        InputStream in = new BufferedInputStream(connection.getInputStream());
        String answer = protocol.equals("fastcgi") ? fastcgi(in) : http(in);
        OutputStream out = connection.getOutputStream();
        out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        connection.shutdownOutput();
      } catch (IOException e) {
        // The next connection may fare better; the end of the socket ends the loop.
      }
    }
  }

  private String http(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        throw new EOFException();
      }
      head.append((char) c);
    }
    String line = head.substring(0, head.indexOf("\r\n"));
    String uri = line.substring(line.indexOf(' ') + 1, line.lastIndexOf(' '));
    String body = "http " + port + " " + uri;
    return "HTTP/1.0 200 OK\r\nX-Echo: 1\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }

  private String fastcgi(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    ByteArrayOutputStream params = new ByteArrayOutputStream();
    int type = 0;
    int length = 1;
    while (type != FASTCGI_STDIN || length != 0) {
      data.readUnsignedByte();
      type = data.readUnsignedByte();
      data.readUnsignedShort();
      length = data.readUnsignedShort();
      int padding = data.readUnsignedByte();
      data.readUnsignedByte();
      byte[] content = data.readNBytes(length);
      data.skipNBytes(padding);
      if (type == FASTCGI_PARAMS) {
        params.write(content);
      }
    }
    String body = "fastcgi " + port + " " + script(params.toByteArray());
    String out = "X-Echo: 1\r\n\r\n" + body;
    return "\1\6\0\1"
        + (char) (out.length() >> 8)
        + (char) (out.length() & 255)
        + "\0\0"
        + out
        + "\1\3\0\1\0\10\0\0\0\0\0\0\0\0\0\0";
  }

  /** Returns the last SCRIPT_FILENAME among parameters, as PHP takes it. */
  private static String script(byte[] params) {
    String script = "-";
    int[] at = {0};
    while (at[0] < params.length) {
      int name = length(params, at);
      int value = length(params, at);
      String key = new String(params, at[0], name, StandardCharsets.ISO_8859_1);
      if (key.equals("SCRIPT_FILENAME")) {
        script = new String(params, at[0] + name, value, StandardCharsets.ISO_8859_1);
      }
      at[0] += name + value;
    }
    return script;
  }

  private static int length(byte[] params, int[] at) {
    int first = params[at[0]++] & 255;
    if (first < 128) {
      return first;
    }
    int rest = 0;
    for (int i = 0; i < 3; i++) {
      rest = (rest << 8) | (params[at[0]++] & 255);
    }
    return (first & 127) << 24 | rest;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

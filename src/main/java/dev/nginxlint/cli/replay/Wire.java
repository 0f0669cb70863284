package dev.nginxlint.cli.replay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * A request as examples write it: {@code GET http://a.test:8080/x?y}, sent byte for byte.
 *
 * @param port where it arrives in the configuration
 */
record Wire(String method, boolean tls, String host, int port, String target) {
  private static final Pattern REQUEST =
      Pattern.compile("(\\S+) (https?)://(\\[[^\\]]*\\]|[^/:]*)(?::(\\d+))?(/.*|)");
  private static final int TIMEOUT = 5_000;

  /** Reads a request; empty if it is none. */
  static Optional<Wire> parse(String line) {
    Matcher matcher = REQUEST.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean tls = matcher.group(2).equals("https");
    String port = matcher.group(4);
    int number = port != null ? Integer.parseInt(port) : tls ? 443 : 80;
    String target = matcher.group(5).isEmpty() ? "/" : matcher.group(5);
    String host = matcher.group(3) + (port == null ? "" : ":" + port);
    return Optional.of(new Wire(matcher.group(1), tls, host, number, target));
  }

  /** Sends it to a port of this machine, and returns the answer. */
  Answer send(int real) throws IOException {
    String request =
        method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
    try (Socket socket = connect(real)) {
      socket.setSoTimeout(TIMEOUT);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      byte[] bytes = socket.getInputStream().readAllBytes();
      return Answer.parse(new String(bytes, StandardCharsets.ISO_8859_1));
    }
  }

  private Socket connect(int real) throws IOException {
    if (!tls) {
      return new Socket(InetAddress.getLoopbackAddress(), real);
    }
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new TrustAll()}, null);
      SSLSocket socket =
          (SSLSocket)
              context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), real);
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setServerNames(List.of(new SNIHostName(URI.create("x://" + host).getHost())));
      socket.setSSLParameters(parameters);
      return socket;
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  /** The server is our own, on this machine. */
  @SuppressWarnings("CustomX509TrustManager")
  private static final class TrustAll implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  /**
   * What came back.
   *
   * @param status 0 where the connection was closed without an answer
   * @param location nothing where there is none
   */
  record Answer(int status, String location, String body) {
    private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.[01] (\\d{3})");
    private static final Pattern LOCATION = Pattern.compile("(?im)^Location: ([^\r\n]*)");

    static Answer parse(String text) {
      Matcher status = STATUS.matcher(text);
      if (!status.find()) {
        return new Answer(0, "", "");
      }
      int end = text.indexOf("\r\n\r\n");
      String head = end < 0 ? text : text.substring(0, end + 2);
      Matcher location = LOCATION.matcher(head);
      return new Answer(
          Integer.parseInt(status.group(1)),
          location.find() ? location.group(1) : "",
          body(head, end < 0 ? "" : text.substring(end + 4)));
    }

    private static String body(String head, String rest) {
      if (!head.toLowerCase(java.util.Locale.ROOT).contains("transfer-encoding: chunked")) {
        return rest;
      }
      StringBuilder body = new StringBuilder();
      int at = 0;
      int line = rest.indexOf("\r\n");
      while (line >= 0) {
        int size = Integer.parseInt(rest.substring(at, line).strip(), 16);
        body.append(rest, line + 2, line + 2 + size);
        at = line + 4 + size;
        line = size == 0 ? -1 : rest.indexOf("\r\n", at);
      }
      return body.toString();
    }
  }
}

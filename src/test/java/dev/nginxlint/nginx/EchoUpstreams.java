package dev.nginxlint.nginx;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The upstreams of one configuration: HTTP on port 9000 and on the socket /srv/test/http.sock,
 * FastCGI on 9001, uwsgi on 9002, SCGI on 9003, memcached on 9004 and gRPC on 9005.
 *
 * <p>A request says with headers what it wants to be answered: {@code X-Answer-Status: 302}, {@code
 * X-Answer-Location: /x}. Only the first upstream that it reaches does so.
 */
final class EchoUpstreams implements AutoCloseable {
  private static final String SOCKET = "http.sock";

  private final List<EchoUpstream> upstreams = new ArrayList<>();
  private final Map<String, Integer> ports = new LinkedHashMap<>();
  private final AtomicBoolean asked = new AtomicBoolean();

  EchoUpstreams(String configuration, Path root) throws IOException {
    int number = 9000;
    for (Dialect dialect : Dialect.values()) {
      String port = Integer.toString(number++);
      if (configuration.contains(port)) {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        EchoUpstream upstream = new EchoUpstream(dialect, any, asked);
        ports.put(port, upstream.port());
        upstreams.add(upstream);
      }
    }
    if (configuration.contains(SOCKET)) {
      UnixDomainSocketAddress socket = UnixDomainSocketAddress.of(root.resolve(SOCKET));
      upstreams.add(new EchoUpstream(Dialect.HTTP, socket, asked));
    }
  }

  Map<String, Integer> ports() {
    return ports;
  }

  /** Returns servers for what nginx itself speaks best: HTTP/2. */
  String servers(String configuration) {
    return configuration.contains("9005")
        ? """
        server { listen 127.0.0.1:9005 http2; location / {
        add_header X-Upstream 1;
        return 200 "grpc $request_method $request_uri, Host $http_host"; } }
        """
        : "";
  }

  void expectRequest() {
    asked.set(false);
  }

  @Override
  public void close() {
    upstreams.forEach(EchoUpstream::close);
  }
}

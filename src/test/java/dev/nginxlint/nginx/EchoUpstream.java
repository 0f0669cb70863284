package dev.nginxlint.nginx;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicBoolean;

/** An upstream that answers with what it was sent. */
final class EchoUpstream implements AutoCloseable {
  private final ServerSocketChannel socket;
  private final Dialect dialect;
  private final AtomicBoolean asked;

  /** Starts one; the first that is asked answers as it is told. */
  EchoUpstream(Dialect dialect, SocketAddress address, AtomicBoolean asked) throws IOException {
    this.dialect = dialect;
    this.asked = asked;
    socket =
        address instanceof InetSocketAddress
            ? ServerSocketChannel.open()
            : ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    socket.bind(address);
    Thread thread = new Thread(this::serve, "echo-upstream");
    thread.setDaemon(true);
    thread.start();
  }

  int port() throws IOException {
    return ((InetSocketAddress) socket.getLocalAddress()).getPort();
  }

  private void serve() {
    while (socket.isOpen()) {
      try (SocketChannel connection = socket.accept()) {
        InputStream in = new BufferedInputStream(Channels.newInputStream(connection));
        OutputStream out = Channels.newOutputStream(connection);
        Heard heard = dialect.read(in);
        boolean first = !asked.getAndSet(true);
        out.write(dialect.reply(first ? heard : heard.withoutWishes()));
        connection.shutdownOutput();
      } catch (IOException e) {
        // The next connection may fare better; the end of the socket ends the loop.
      }
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

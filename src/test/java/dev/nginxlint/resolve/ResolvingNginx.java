package dev.nginxlint.resolve;

import dev.nginxlint.config.ConfigReader;
import dev.nginxlint.config.NginxConfig;
import dev.nginxlint.config.Prefix;
import dev.nginxlint.config.Server;
import dev.nginxlint.nginx.Disk;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.syntax.ConfigurationParser;
import dev.nginxlint.value.Listen;
import dev.nginxlint.value.NginxVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Stands in the place of nginx: listens where a configuration says, and answers with what the
 * resolver says. It is started as nginx is, with {@code -p} and {@code -c}, and leaves its process
 * id in nginx.pid; {@code -Dversion} says which nginx it stands for.
 */
final class ResolvingNginx {
  private final Answering answering;

  private ResolvingNginx(Answering answering) {
    this.answering = answering;
  }

  /** Serves until it is killed. */
  public static void main(String[] arguments) throws IOException {
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      options.put(arguments[i], arguments[i + 1]);
    }
    Path prefix = Path.of(options.getOrDefault("-p", "."));
    Path main = prefix.resolve(options.getOrDefault("-c", "nginx.conf"));
    SourceFile file = SourceFile.of(main.toString(), Files.readAllBytes(main));
    NginxConfig config =
        ConfigReader.read(
            ConfigurationParser.parse(file, new Disk(prefix.toString(), prefix)),
            new Prefix(prefix.toString()));
    ResolvingNginx nginx = new ResolvingNginx(new Answering(config, version()));
    Map<String, ServerSocket> sockets = sockets(config);
    Files.writeString(prefix.resolve("error.log"), "");
    Files.writeString(prefix.resolve("nginx.pid"), ProcessHandle.current().pid() + "\n");
    for (ServerSocket socket : sockets.values()) {
      new Thread(() -> nginx.accept(socket)).start();
    }
  }

  private static NginxVersion version() {
    String[] numbers = System.getProperty("version", "1.31.5").split("\\.", -1);
    return new NginxVersion(
        Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
  }

  private static Map<String, ServerSocket> sockets(NginxConfig config) throws IOException {
    Map<String, ServerSocket> sockets = new LinkedHashMap<>();
    for (Server server : config.servers()) {
      for (Server.Binding binding : server.bindings()) {
        String key = binding.address().toString();
        boolean plain = !binding.address().isUnix() && !binding.listen().has(Listen.Option.SSL);
        if (plain && !sockets.containsKey(key)) {
          sockets.put(
              key,
              new ServerSocket(
                  binding.address().port(),
                  50,
                  InetAddress.getByName(binding.address().address())));
        }
      }
    }
    return sockets;
  }

  private void accept(ServerSocket listening) {
    while (true) {
      try {
        Socket socket = listening.accept();
        new Thread(() -> serve(socket)).start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setSoTimeout(5000);
      WireMessage request = WireMessage.read(socket.getInputStream());
      String answer = answering.answer(request, socket);
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
    } catch (SocketException e) {
      // The client has gone.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

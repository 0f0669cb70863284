package dev.nginxlint.cli.replay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One example in a folder of its own, with an nginx that may run it and the upstreams it has. */
final class RunningExample implements AutoCloseable {
  /** Where Debian's nginx has its modules; their names are relative to the prefix. */
  private static final Path MODULES = Path.of("/usr/lib/nginx/modules");

  private static final String FILE = "file ";
  private static final Pattern CERTIFICATE =
      Pattern.compile("\\b(ssl_\\w*certificate(?:_key)?)\\s+\"?([^\\s;\"]+)");
  private static final Pattern WITH_STATUS = Pattern.compile("^(.*) with \\d+$");

  private final RealNginx nginx;
  private final Path folder;
  private final Ports ports = new Ports();
  private final Map<Integer, Echo> echoes = new HashMap<>();
  private @Nullable Process process;

  RunningExample(RealNginx nginx, String conf, Certificates certificates) throws IOException {
    this.nginx = nginx;
    this.folder = Files.createTempDirectory("nginx-lint");
    String staged = Stage.of(conf, folder, ports, this::upstream);
    Files.createDirectories(folder.resolve("logs"));
    Files.writeString(folder.resolve("nginx.conf"), staged, StandardCharsets.ISO_8859_1);
    Matcher certificate = CERTIFICATE.matcher(staged);
    while (certificate.find()) {
      Path file = folder.resolve(certificate.group(2)).normalize();
      if (file.startsWith(folder)) {
        certificates.write(file, certificate.group(1).endsWith("_key"));
      }
    }
  }

  private int upstream(int port, String protocol) throws IOException {
    Echo echo = echoes.get(port);
    if (echo == null) {
      echo = new Echo(protocol, port);
      echoes.put(port, echo);
    }
    return echo.listening();
  }

  /**
   * Says whether nginx accepts it; modules that Debian has apart are loaded where they are wanted.
   */
  RealNginx.Verdict test() throws IOException {
    RealNginx.Verdict verdict = nginx.test(folder);
    if (!verdict.accepted() && verdict.error().startsWith("unknown directive")) {
      Path conf = folder.resolve("nginx.conf");
      String text = Files.readString(conf, StandardCharsets.ISO_8859_1);
      String modules = "include /etc/nginx/modules-enabled/*.conf;\n";
      if (Files.isDirectory(MODULES)) {
        Files.createSymbolicLink(folder.resolve("modules"), MODULES);
      }
      Files.writeString(conf, modules + text, StandardCharsets.ISO_8859_1);
      return nginx.test(folder);
    }
    return verdict;
  }

  /**
   * Sends a request and says what becomes of it, in the words of examples.
   *
   * @param expected what the example says; a file that is named there exists meanwhile
   * @return empty where the request cannot be sent, or is not answered
   */
  Optional<String> observe(String request, String expected) throws IOException {
    Optional<Wire> wire = Wire.parse(request);
    if (wire.isEmpty() || !ports.has(wire.get().port())) {
      return Optional.empty();
    }
    start(ports.real(wire.get().port()));
    Matcher with = WITH_STATUS.matcher(expected);
    String path = with.matches() ? with.group(1) : expected;
    Optional<Path> file = path.startsWith("/") ? Optional.of(file(path)) : Optional.empty();
    try {
      return Optional.of(words(wire.get().send(ports.real(wire.get().port()))));
    } catch (SocketTimeoutException e) {
      return Optional.empty();
    } finally {
      if (file.isPresent()) {
        Files.deleteIfExists(file.get());
      }
    }
  }

  /** Makes the file of a path, and the folders that its dots go through. */
  private Path file(String path) throws IOException {
    Path made = folder;
    String[] parts = path.split("/", -1);
    for (int i = 0; i < parts.length - 1; i++) {
      made = made.resolve(parts[i]);
      Files.createDirectories(made);
    }
    Path file = made.resolve(parts[parts.length - 1]);
    if (Files.isDirectory(file)) {
      return file.resolve("none");
    }
    Files.writeString(file, FILE + path, StandardCharsets.ISO_8859_1);
    return file;
  }

  private String words(Wire.Answer answer) {
    if (answer.status() == 0) {
      return "closed";
    }
    String with = answer.status() == 200 ? "" : " with " + answer.status();
    String body = answer.body();
    if (body.startsWith(FILE)) {
      return body.substring(FILE.length()) + with;
    }
    if (body.startsWith("http ") || body.startsWith("fastcgi ")) {
      return body.replace(folder.toString(), "") + with;
    }
    return answer.location().isEmpty()
        ? Integer.toString(answer.status())
        : answer.status() + " " + ports.written(answer.location());
  }

  private void start(int port) throws IOException {
    if (process != null) {
      return;
    }
    Process started = nginx.start(folder);
    process = started;
    for (int i = 0; i < 500 && started.isAlive(); i++) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException e) {
        pause();
      }
    }
    throw new IOException("nginx does not start: " + Files.readString(folder.resolve("output")));
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    if (process != null) {
      process.destroyForcibly();
      try {
        process.waitFor();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    for (Echo echo : echoes.values()) {
      echo.close();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}

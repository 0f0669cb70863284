package dev.nginxlint.nginx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real nginx that runs a configuration in a folder of its own: the one installed, or that of
 * {@code -Dnginx}.
 *
 * <p>A configuration is written for ports 8080 to 8089, upstreams on 127.0.0.1:9000 to 9005 (see
 * {@link EchoUpstreams}) and files in /srv/test; here they become free ports and a temporary
 * folder, and are turned back in what is observed. A file holds its own path, an upstream answers
 * with what it was sent.
 */
public final class RunningNginx implements AutoCloseable {
  private static final Path BINARY = Path.of(System.getProperty("nginx", "/usr/sbin/nginx"));
  private static final Pattern PORT = Pattern.compile("\\b(808\\d|900[0-5])\\b");
  private static final String ROOT = "/srv/test";

  private final Path folder;
  private final Path root;
  private final List<String> files;
  private final Process process;
  private final EchoUpstreams upstreams;
  private final Map<String, String> ports = new HashMap<>();

  /** Starts nginx with a configuration, and files given by their paths below /srv/test. */
  public RunningNginx(String configuration, List<String> files) throws IOException {
    folder = Files.createTempDirectory("nginx");
    root = Files.createDirectory(folder.resolve("test"));
    this.files = List.copyOf(files);
    upstreams = new EchoUpstreams(configuration, root);
    upstreams.ports().forEach((port, real) -> ports.put(port, Integer.toString(real)));
    writeFiles();
    Path main = folder.resolve("nginx.conf");
    Files.writeString(main, real(configuration), StandardCharsets.ISO_8859_1);
    // Before 1.19.5 there was no "-e".
    String log = folder.resolve("error.log").toString();
    boolean old = version().matches("1\\.(1[0-8]|19\\.[0-4])\\b.*");
    List<String> command =
        new ArrayList<>(List.of(BINARY.toString(), "-p", folder.toString(), "-c", main.toString()));
    command.addAll(old ? List.of() : List.of("-e", log));
    command.add("-g");
    command.add(
        "daemon off; master_process off; pid "
            + folder.resolve("pid")
            + ";"
            + (old ? "error_log " + log + ";" : ""));
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    awaitStart();
  }

  /** Says whether there is an nginx to run; on CI there must be. */
  public static boolean isInstalled() {
    boolean installed = Files.isExecutable(BINARY);
    if (!installed && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(BINARY + " is not there, and CI is true");
    }
    return installed;
  }

  /** Returns the version of nginx: {@code 1.22.1}. */
  public static String version() throws IOException {
    Process process = new ProcessBuilder(BINARY.toString(), "-v").redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return output.strip().replaceFirst(".*/", "").replaceFirst(" .*", "");
  }

  /** Puts the files back that a PUT may have changed, and removes what it made. */
  public void restoreFiles() throws IOException {
    List<Path> all;
    try (Stream<Path> paths = Files.walk(root)) {
      all = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
      if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
          || Files.isSymbolicLink(path)
          || (folder && !path.equals(root) && Folders.list(path).isEmpty())) {
        Files.delete(path);
      }
    }
    writeFiles();
  }

  private void writeFiles() throws IOException {
    for (String file : files) {
      write(root, file);
    }
  }

  private static void write(Path root, String file) throws IOException {
    int arrow = file.indexOf(" -> ");
    Path path = root.resolve(arrow < 0 ? file : file.substring(0, arrow));
    if (arrow > 0) {
      Files.createDirectories(path.getParent());
      Files.createSymbolicLink(path, Path.of(file.substring(arrow + " -> ".length())));
    } else if (file.endsWith("/")) {
      Files.createDirectories(path);
    } else {
      Files.createDirectories(path.getParent());
      Files.writeString(path, "file " + ROOT + "/" + file);
    }
  }

  private String real(String configuration) throws IOException {
    Matcher matcher = PORT.matcher(configuration);
    while (matcher.find()) {
      if (!ports.containsKey(matcher.group())) {
        String port = Integer.toString(freePort());
        while (ports.containsValue(port)) {
          port = Integer.toString(freePort());
        }
        ports.put(matcher.group(), port);
      }
    }
    StringBuilder temporary = new StringBuilder("http { access_log off; ");
    for (String name : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
      temporary.append(name + "_temp_path " + folder.resolve(name) + "; ");
    }
    temporary.append(upstreams.servers(configuration));
    String whole =
        configuration.replaceFirst("http \\{", Matcher.quoteReplacement(temporary.toString()));
    return PORT.matcher(whole)
        .replaceAll(result -> ports.get(result.group()))
        .replace(ROOT, folder.resolve("test").toString());
  }

  /** Returns the text with ports and paths as they are in the configuration. */
  private String written(String text) {
    String result = text.replace(folder.resolve("test").toString(), ROOT);
    for (Map.Entry<String, String> port : ports.entrySet()) {
      result = result.replaceAll("([:=])" + port.getValue() + "\\b", "$1" + port.getKey());
    }
    return result;
  }

  /** Returns a port below those that connections are given, so that none takes it meanwhile. */
  private static int freePort() throws IOException {
    for (int i = 0; i < 100; i++) {
      int port = ThreadLocalRandom.current().nextInt(10_000, 32_000);
      try (ServerSocket socket = new ServerSocket(port, 1)) {
        return socket.getLocalPort();
      } catch (IOException e) {
        // It is taken; the next may not be.
      }
    }
    throw new IOException("no port is free");
  }

  private void awaitStart() throws IOException {
    // One that listens on no port of ours has nothing to wait for, and is not of use.
    String any =
        ports.entrySet().stream()
            .filter(port -> port.getKey().startsWith("8"))
            .map(Map.Entry::getValue)
            .findAny()
            .orElse("0");
    for (int i = 0; i < 500 && process.isAlive() && !any.equals("0"); i++) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(any)).close();
        return;
      } catch (IOException e) {
        pause();
      }
    }
    String output = Files.readString(folder.resolve("output"), StandardCharsets.ISO_8859_1);
    close();
    throw new IOException("nginx does not start: " + output);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sends bytes to a port of the configuration and says in one line what comes of it. */
  public String observe(String address, int port, String request) throws IOException {
    return Reply.describe(exchange(address, port, request));
  }

  /** Sends bytes to a port of the configuration and returns the bytes that come back. */
  public String exchange(String address, int port, String request) throws IOException {
    int real = Integer.parseInt(ports.get(Integer.toString(port)));
    upstreams.expectRequest();
    try (Socket socket = new Socket(address, real)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      byte[] reply = socket.getInputStream().readAllBytes();
      return written(new String(reply, StandardCharsets.ISO_8859_1));
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    upstreams.close();
    try (Stream<Path> paths = Files.walk(folder)) {
      process.waitFor();
      paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

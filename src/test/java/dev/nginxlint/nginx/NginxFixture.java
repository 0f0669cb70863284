package dev.nginxlint.nginx;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.nginxlint.validity.NginxBuild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The nginx of this machine, asked for its verdict on configurations in a temporary folder. It
 * serves one thread; what it holds is the folder, and the process that runs nginx there.
 */
final class NginxFixture implements AutoCloseable {
  private static final Pattern SAYS_PID = Pattern.compile("\\bpid\\b");

  private final Path home;
  private final NginxWorker worker;
  private final NginxBuild build;
  private List<Path> entered = List.of();

  private NginxFixture(Path binary) throws IOException {
    home = Files.createTempDirectory("nginx-lint");
    Path root = Files.createDirectory(home.resolve("root"));
    for (String name : List.of("", "prefix", "prefix/logs", "prefix/html")) {
      Path made = Files.createDirectories(root.resolve(name));
      if (!made.toFile().setWritable(true, false)) {
        throw new IOException("cannot open " + made + " to all users");
      }
    }
    if (!home.toFile().setExecutable(true, false) || !home.toFile().setReadable(true, false)) {
      throw new IOException("cannot open " + home + " to all users");
    }
    build = LiveBuild.of(binary);
    worker = NginxWorker.start(binary, root);
  }

  /**
   * Starts the fixture; without nginx the test is skipped, loudly, or fails where the environment
   * says {@code CI=true}.
   */
  static NginxFixture start() {
    Optional<Path> binary = binary();
    if (binary.isEmpty()) {
      String message = "there is no nginx to compare with: install Debian's nginx and its modules";
      if ("true".equals(System.getenv("CI"))) {
        fail(message);
      }
      System.err.println("SKIPPED: " + message);
      abort(message);
    }
    try {
      return new NginxFixture(binary.orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Optional<Path> binary() {
    Stream<String> path = Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1));
    return Stream.concat(Stream.of("/usr/sbin"), path)
        .filter(name -> !name.isEmpty())
        .map(name -> Path.of(name, "nginx"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Returns nginx's verdict on a configuration of one file; one byte a character. */
  Verdict test(String text) {
    try {
      clean();
      Files.writeString(prefix().resolve("nginx.conf"), text, StandardCharsets.ISO_8859_1);
      // The default file may be another user's; a configuration that names its own must not get a
      // second one.
      boolean saysPid = SAYS_PID.matcher(text).find();
      String pid = saysPid ? "" : "pid " + worker.inside() + "/pid;";
      int status = worker.run(DebianModules.loadFor(all(text)) + pid);
      String output =
          Files.readString(worker.root().resolve("stderr"), StandardCharsets.ISO_8859_1);
      return NginxOutput.verdict(status, output, folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the files of a folder beside the main file, until {@link #leave}. */
  void enter(Path configuration) {
    Folders.copy(configuration, prefix());
    entered = Folders.files(configuration, "");
  }

  void leave() {
    entered = List.of();
    for (Path file : Folders.list(prefix())) {
      if (!file.endsWith("logs") && !file.endsWith("html")) {
        Folders.delete(file);
      }
    }
  }

  /** The prefix, and folder of nginx.conf, as nginx sees it. */
  String folder() {
    return worker.inside() + "/prefix/";
  }

  /** Reads files as the nginx of this fixture sees them. */
  Disk disk() {
    return new Disk(worker.inside(), worker.root());
  }

  /** Returns a text with those of the files beside it. */
  private String all(String text) throws IOException {
    StringBuilder all = new StringBuilder(text);
    for (Path file : entered) {
      all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
    }
    return all.toString();
  }

  NginxBuild build() {
    return build;
  }

  /** Says whether this nginx starts as root does. */
  boolean asRoot() {
    return worker.asRoot();
  }

  private Path prefix() {
    return worker.root().resolve("prefix");
  }

  /** Removes what earlier runs left in /tmp. */
  private void clean() {
    for (Path left : Folders.list(worker.root())) {
      if (!left.endsWith("prefix")) {
        Folders.delete(left);
      }
    }
  }

  @Override
  public void close() {
    worker.close();
    Folders.delete(home);
  }
}

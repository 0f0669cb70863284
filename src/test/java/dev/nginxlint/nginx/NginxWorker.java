package dev.nginxlint.nginx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A shell that starts nginx on demand: in namespaces of its own where the system allows it, so that
 * mutated paths do no harm and no name is looked up in the network; otherwise never as root.
 */
final class NginxWorker implements AutoCloseable {
  private final Process process;
  private final Path root;
  private final String inside;
  private final boolean asRoot;
  private final BufferedReader answers;
  private final Writer orders;

  private NginxWorker(Process process, Path root, String inside, boolean asRoot) {
    this.process = process;
    this.root = root;
    this.inside = inside;
    this.asRoot = asRoot;
    this.answers = process.inputReader(StandardCharsets.ISO_8859_1);
    this.orders = process.outputWriter(StandardCharsets.ISO_8859_1);
  }

  /**
   * Starts the shell.
   *
   * @param root the folder that nginx may write to
   */
  static NginxWorker start(Path binary, Path root) throws IOException {
    Path script = root.resolveSibling("worker.sh");
    try (var text = NginxWorker.class.getResourceAsStream("worker.sh")) {
      if (text == null) {
        throw new IOException("worker.sh is not among the test resources");
      }
      Files.copy(text, script, StandardCopyOption.REPLACE_EXISTING);
    }
    boolean root0 = "root".equals(System.getProperty("user.name"));
    List<String> plain =
        root0 ? List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups") : List.of();
    List<List<String>> ways =
        List.of(
            root0 ? List.of("unshare", "-m", "-n") : List.of("unshare", "-r", "-m", "-n"), plain);
    for (List<String> way : ways) {
      boolean confined = way.contains("unshare");
      List<String> command = new ArrayList<>(way);
      command.addAll(
          List.of("sh", script.toString(), confined ? "confined" : "plain", root.toString()));
      command.add(binary.toString());
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      NginxWorker worker =
          new NginxWorker(process, root, confined ? "/tmp" : root.toString(), confined);
      if ("ready".equals(worker.answers.readLine())) {
        return worker;
      }
      worker.close();
    }
    throw new IOException("nginx cannot be started here");
  }

  /** The folder that nginx may write to, as this process sees it. */
  Path root() {
    return root;
  }

  /** The same folder, as nginx sees it. */
  String inside() {
    return inside;
  }

  boolean asRoot() {
    return asRoot;
  }

  /**
   * Runs {@code nginx -t}; returns its exit status.
   *
   * @param globals directives for nginx to take before those of the file
   */
  int run(String globals) throws IOException {
    orders.write(globals + "\n");
    orders.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("the shell that runs nginx has ended");
    }
    return Integer.parseInt(answer);
  }

  @Override
  public void close() {
    try {
      orders.close();
    } catch (IOException e) {
      // The shell has ended already, which is all that is wanted.
      process.destroy();
    }
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}

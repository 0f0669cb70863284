package dev.nginxlint.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The streams and the environment of this process. */
final class ProcessConsole implements Console {
  private static final String STREAM = "/proc/self/fd/";

  @Override
  public InputStream in() {
    // A pipe has no position, which FileInputStream.readAllBytes() asks for.
    return new BufferedInputStream(new FileInputStream(FileDescriptor.in));
  }

  @Override
  public OutputStream out() {
    return new FileOutputStream(FileDescriptor.out);
  }

  @Override
  public OutputStream err() {
    return new FileOutputStream(FileDescriptor.err);
  }

  @Override
  public Path folder() {
    return Path.of("");
  }

  @Override
  public String environment(String name) {
    String value = System.getenv(name);
    return value == null ? "" : value;
  }

  /**
   * Asks the launcher, else the system. System.console() would ask for a keyboard too, and answers
   * differently on every JDK.
   */
  @Override
  public boolean terminal() {
    String told = environment("NGINX_LINT_TERMINAL");
    if (!told.isEmpty()) {
      return told.equals("1");
    }
    return isTerminal(1);
  }

  @Override
  public boolean errorTerminal() {
    return isTerminal(2);
  }

  private static boolean isTerminal(int stream) {
    try {
      String device = Files.readSymbolicLink(Path.of(STREAM + stream)).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }
}

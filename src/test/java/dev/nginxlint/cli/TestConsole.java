package dev.nginxlint.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A console in memory. */
class TestConsole implements Console {
  final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Path folder;
  private final byte[] in;
  boolean terminal;
  boolean errorTerminal;

  TestConsole(Path folder, byte[] in) {
    this.folder = folder;
    this.in = in;
  }

  TestConsole(Path folder) {
    this(folder, new byte[0]);
  }

  int run(String... arguments) {
    return Main.run(arguments, this);
  }

  String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String complained() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Override
  public InputStream in() {
    return new ByteArrayInputStream(in);
  }

  @Override
  public OutputStream out() {
    return out;
  }

  @Override
  public OutputStream err() {
    return err;
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public String environment(String name) {
    return environment.getOrDefault(name, "");
  }

  @Override
  public boolean terminal() {
    return terminal;
  }

  @Override
  public boolean errorTerminal() {
    return errorTerminal;
  }
}

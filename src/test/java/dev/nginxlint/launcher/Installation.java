package dev.nginxlint.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The launcher with the jar beside it, in a folder of its own, and an environment to run it in. */
final class Installation {
  private static final String CONFIGURATION =
      """
      events { }
      http {
          server {
              listen 80
              server_name a.test;
          }
      }
      """;

  private static final Path JAR = Path.of("target/nginx-lint.jar").toAbsolutePath();
  private static final Path LAUNCHER = Path.of("bin/nginx-lint").toAbsolutePath();

  final Path folder;
  final Path launcher;
  final Path jar;
  final Path home;
  final Path configuration;
  final Map<String, String> environment = new HashMap<>();

  private Installation(Path folder, Path jarFolder) throws IOException {
    this.folder = folder;
    this.launcher = folder.resolve("bin/nginx-lint");
    this.jar = jarFolder.resolve("nginx-lint.jar");
    this.home = Files.createDirectories(folder.resolve("home"));
    this.configuration = Files.writeString(folder.resolve("nginx.conf"), CONFIGURATION);
    Files.createDirectories(folder.resolve("bin"));
    Files.copy(LAUNCHER, launcher, StandardCopyOption.COPY_ATTRIBUTES);
    environment.put("PATH", System.getenv("PATH"));
    environment.put("HOME", home.toString());
    environment.put("NGINX_LINT_JAVA", System.getProperty("java.home"));
  }

  /** Returns one with the jar beside the launcher. */
  static Installation in(Path folder) throws IOException {
    Installation made = new Installation(folder, folder.resolve("bin"));
    Files.copy(JAR, made.jar, StandardCopyOption.COPY_ATTRIBUTES);
    Files.copy(hashOf(JAR), hashOf(made.jar), StandardCopyOption.COPY_ATTRIBUTES);
    return made;
  }

  /**
   * Returns a checkout without a jar, and with a mvn that puts one there slowly and counts itself.
   */
  static Installation checkout(Path folder, String build) throws IOException {
    Installation made = new Installation(folder, folder.resolve("target"));
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    Path maven = Files.createDirectories(folder.resolve("tools")).resolve("mvn");
    Files.writeString(
        maven,
        "#!/bin/sh\necho run >>builds\necho noise\nJAR=" + JAR + "\nsleep 1\n" + build + "\n");
    maven.toFile().setExecutable(true);
    made.environment.put("PATH", maven.getParent() + ":" + System.getenv("PATH"));
    return made;
  }

  static Path hashOf(Path jar) {
    return Path.of(jar + ".sha256");
  }

  /** What a run of the launcher gave. */
  record Result(int status, String out, String err) {}

  Result run(String... arguments) {
    return result(start(arguments));
  }

  Process start(String... arguments) {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    return start(command);
  }

  Process start(List<String> command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the jar says of the configuration, without the launcher. */
  Result expected() {
    String java = System.getProperty("java.home") + "/bin/java";
    String main = "dev.nginxlint.cli.Main";
    return result(start(List.of(java, "-cp", jar.toString(), main, configuration.toString())));
  }

  void assertRight() {
    assertEquals(expected(), run(configuration.toString()));
  }

  /** Says whether the program's own classes come out of the archive. */
  boolean usesArchive() throws IOException {
    return loaded(configuration).stream()
        .filter(line -> line.contains(" dev.nginxlint.cli.Main "))
        .anyMatch(line -> line.contains("shared objects file"));
  }

  /** Returns what the JVM says of each class that it loads to lint a configuration. */
  List<String> loaded(Path linted) throws IOException {
    Path log = folder.resolve("classes.log");
    Files.deleteIfExists(log);
    environment.put("NGINX_LINT_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
    run(linted.toString());
    environment.remove("NGINX_LINT_JAVA_OPTIONS");
    return Files.readAllLines(log);
  }

  static Result result(Process process) {
    try {
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new AssertionError("the launcher does not end");
      }
      return new Result(process.exitValue(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Everything below the cache folder whose name ends so. */
  List<Path> cached(String suffix) {
    try (Stream<Path> files = Files.walk(home)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of(); // changed while it was walked through
    }
  }

  List<Path> archives() {
    return cached(".jsa");
  }

  boolean training() {
    return !cached(".jsa.lock").isEmpty();
  }

  void awaitArchive() {
    await(() -> archives().size() == 1 && !training());
  }

  static void await(BooleanSupplier condition) {
    try {
      for (int i = 0; i < 1500; i++) {
        if (condition.getAsBoolean()) {
          return;
        }
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("waited too long");
  }
}

package dev.nginxlint.launcher;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nginxlint.launcher.Installation.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds bin/nginx-lint to what its comments promise of Java, the jar and its own surroundings. It
 * runs after the jar is packaged.
 */
class LauncherIT {
  @TempDir Path folder;

  private Installation installation() throws IOException {
    return Installation.in(folder.resolve("here"));
  }

  @Test
  void foldersWithSpacesAndLinksAreFollowed() throws IOException {
    Installation installation = Installation.in(folder.resolve("a folder $(x) 'q'"));
    Path links = Files.createDirectories(folder.resolve("other links"));
    Path absolute = Files.createSymbolicLink(links.resolve("one"), installation.launcher);
    Files.createSymbolicLink(links.resolve("two"), Path.of("../other links").resolve("one"));
    assertTrue(Files.exists(absolute));
    Result expected = installation.expected();
    assertEquals(0, installation.run("--warm-up").status());
    String file = installation.configuration.toString();
    for (List<String> command :
        List.of(
            List.of(installation.launcher.toString(), file),
            List.of(links.resolve("two").toString(), file),
            List.of("sh", "-c", "cd bin && exec ./nginx-lint \"$1\"", "sh", file),
            List.of("sh", "-c", "cd bin && PATH=$PWD:$PATH exec nginx-lint \"$1\"", "sh", file),
            List.of("sh", "bin/../bin/nginx-lint", file))) {
      assertEquals(expected, Installation.result(installation.start(command)), command.toString());
    }
    // JDK 17 does not find its classes in an archive when the path has a space, and starts without.
    assertEquals(1, installation.archives().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash", "busybox"})
  void everyShellWillDo(String shell) throws IOException {
    assumeTrue(
        Stream.of("/bin/", "/usr/bin/").anyMatch(place -> Files.exists(Path.of(place + shell))));
    Installation installation = installation();
    List<String> command = new ArrayList<>(List.of(shell));
    if (shell.equals("busybox")) {
      command.add("sh");
    }
    command.add(installation.launcher.toString());
    List<String> warmUp = new ArrayList<>(command);
    warmUp.add("--warm-up");
    command.add(installation.configuration.toString());
    assertEquals(0, Installation.result(installation.start(warmUp)).status());
    assertEquals(installation.expected(), Installation.result(installation.start(command)));
  }

  @Test
  void javaIsFoundWhereItIs() throws IOException {
    Installation installation = installation();
    installation.environment.put("CI", "true");
    Path old = Files.createDirectories(folder.resolve("old"));
    Files.createDirectories(old.resolve("bin"));
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\nOS_NAME=\"Linux\"\n");
    Path java = Files.writeString(old.resolve("bin/java"), "#!/bin/sh\necho old\n");
    assertTrue(java.toFile().setExecutable(true));

    installation.environment.remove("NGINX_LINT_JAVA");
    installation.environment.put("JAVA_HOME", old.toString());
    installation.assertRight();
    installation.environment.put("JAVA_HOME", System.getProperty("java.home"));
    installation.assertRight();
    installation.environment.remove("JAVA_HOME");
    installation.environment.put("PATH", old.resolve("bin") + ":" + System.getenv("PATH"));
    installation.assertRight();
    installation.environment.put("NGINX_LINT_JAVA", System.getProperty("java.home") + "/bin/java");
    installation.assertRight();

    for (String wrong : List.of(old.toString(), java.toString(), "/nowhere")) {
      installation.environment.put("NGINX_LINT_JAVA", wrong);
      assertEquals(
          new Result(
              2, "", "nginx-lint: NGINX_LINT_JAVA: \"" + wrong + "\" is not a Java 17 or later\n"),
          installation.run(installation.configuration.toString()));
    }
  }

  @Test
  void theJvmNeverSpeaks() throws IOException {
    Installation installation = installation();
    assertEquals(0, installation.run("--warm-up").status());
    for (String variable : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
      installation.environment.put(variable, "-Dx=y");
    }
    Result expected = installation.run(installation.configuration.toString());
    for (String options :
        List.of("-XX:+UseStringDeduplication", "-Xmx64m -Dx=*", "-XX:-UseCompressedOops")) {
      installation.environment.put("NGINX_LINT_JAVA_OPTIONS", options);
      assertEquals(expected, installation.run(installation.configuration.toString()), options);
    }
    assertFalse(expected.err().contains("Picked up"));
  }

  @Test
  void standardInputMayBeAPipe() throws IOException, InterruptedException {
    Installation installation = installation();
    installation.environment.put("CI", "true");
    Process reading = installation.start("-");
    try (OutputStream in = reading.getOutputStream()) {
      in.write("events {}\nhttp { server { roott /a; } }\n".getBytes(StandardCharsets.UTF_8));
    }
    String out = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(reading.waitFor(20, TimeUnit.SECONDS));
    assertTrue(out.contains("unknown directive \"roott\""), out);
    assertEquals(1, reading.exitValue());
  }

  @Test
  void statusAndSignalsPassThrough() throws IOException, InterruptedException {
    Installation installation = installation();
    installation.environment.put("CI", "true");
    assertEquals(2, installation.run("--no-such-option").status());
    Process waiting = installation.start("-");
    Installation.await(
        () -> waiting.info().command().map(command -> command.endsWith("/java")).orElse(false));
    Thread.sleep(300);
    waiting.toHandle().destroy(); // and not its streams with it
    assertTrue(waiting.waitFor(20, TimeUnit.SECONDS));
    assertEquals(143, waiting.exitValue());
  }

  @Test
  void checkoutIsBuiltOnce() throws IOException {
    Installation installation =
        Installation.checkout(
            folder.resolve("checkout"),
            "cp \"$JAR\" target/x && mv target/x target/nginx-lint.jar");
    installation.environment.put("CI", "true");
    List<Process> running = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      running.add(installation.start(installation.configuration.toString()));
    }
    List<Result> results = running.stream().map(Installation::result).toList();
    Result expected = installation.expected();
    assertAll(
        results.stream()
            .map(
                result ->
                    () -> {
                      assertEquals(expected.status(), result.status(), result.err());
                      assertEquals(expected.out(), result.out());
                      assertTrue(result.err().startsWith("nginx-lint: "), result.err());
                    }));
    assertEquals("run\n", Files.readString(installation.folder.resolve("builds")));
    installation.assertRight();
    assertFalse(Files.exists(installation.folder.resolve("target/launcher.lock")));
  }

  @Test
  void failedBuildIsOneLine() throws IOException {
    Installation installation =
        Installation.checkout(folder.resolve("checkout"), "echo broken >&2; exit 1");
    Result result = installation.run(installation.configuration.toString());
    assertEquals(2, result.status());
    assertEquals("", result.out());
    assertTrue(result.err().endsWith("mvn package\" failed in \"" + installation.folder + "\"\n"));
    assertFalse(Files.exists(installation.folder.resolve("target/launcher.lock")));

    Files.delete(installation.folder.resolve("pom.xml"));
    result = installation.run(installation.configuration.toString());
    assertEquals(2, result.status());
    assertTrue(result.err().startsWith("nginx-lint: no nginx-lint.jar beside"));
  }
}

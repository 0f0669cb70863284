package dev.nginxlint.launcher;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nginxlint.launcher.Installation.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds bin/nginx-lint to what its comments promise. It runs after the jar is packaged. */
class LauncherIT {
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

  @TempDir Path folder;
  private Path configuration;

  @BeforeEach
  void writeConfiguration() throws IOException {
    configuration = Files.writeString(folder.resolve("nginx.conf"), CONFIGURATION);
  }

  private Installation installation() throws IOException {
    return Installation.in(folder.resolve("here"));
  }

  /** What the jar says without the launcher. */
  private Result expected(Installation installation) {
    return Installation.result(
        installation.start(
            List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                installation.jar.toString(),
                "dev.nginxlint.cli.Main",
                configuration.toString())));
  }

  private void assertRight(Installation installation) {
    assertEquals(expected(installation), installation.run(configuration.toString()));
  }

  /** Says whether the program's own classes come out of the archive. */
  private boolean usesArchive(Installation installation) throws IOException {
    Path log = folder.resolve("classes.log");
    Files.deleteIfExists(log);
    installation.environment.put("NGINX_LINT_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
    installation.run(configuration.toString());
    installation.environment.remove("NGINX_LINT_JAVA_OPTIONS");
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .filter(line -> line.contains(" dev.nginxlint.cli.Main "))
          .anyMatch(line -> line.contains("shared objects file (top)"));
    }
  }

  @Test
  void startsAtOnceTrainOnceAndAllAnswer() throws IOException {
    Installation installation = installation();
    Result expected = expected(installation);
    List<Process> running = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      running.add(installation.start(configuration.toString()));
    }
    assertTrue(installation.cached(".jsa.lock").size() <= 1);
    for (Process process : running) {
      assertEquals(expected, Installation.result(process));
    }
    installation.awaitArchive();
    assertTrue(usesArchive(installation));
    assertRight(installation);
    Path archive = installation.archives().get(0);
    assertEquals(1, installation.cached("").stream().filter(Files::isRegularFile).count());
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(installation.home.resolve(".cache/nginx-lint"))));
    assertEquals(Files.getLastModifiedTime(installation.jar), Files.getLastModifiedTime(archive));
  }

  @Test
  void killedTrainerLeavesNothingBrokenAndTheNextRunTrainsAgain() throws IOException {
    Installation installation = installation();
    assertRight(installation);
    Installation.await(() -> installation.cached("/pid").size() == 1);
    long owner = Long.parseLong(Files.readString(installation.cached("/pid").get(0)).strip());
    ProcessHandle trainer = ProcessHandle.of(owner).orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(trainer.descendants().toList());
    trainer.destroyForcibly();
    all.addAll(trainer.descendants().toList());
    all.forEach(ProcessHandle::destroyForcibly);
    Installation.await(() -> !trainer.isAlive());
    assertEquals(List.of(), installation.archives());
    assertRight(installation);
    installation.awaitArchive();
    assertTrue(usesArchive(installation));
  }

  @Test
  void damagedArchiveIsNotFatalAndIsMadeAgain() throws IOException {
    Installation installation = installation();
    assertEquals(0, installation.run("--warm-up").status());
    Path archive = installation.archives().get(0);
    long size = Files.size(archive);
    archive.toFile().setWritable(true);
    for (String damage : List.of("cut", "noise", "empty")) {
      try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "rw")) {
        switch (damage) {
          case "cut" -> file.setLength(100_000);
          case "empty" -> file.setLength(0);
          default -> {
            file.seek(size / 2);
            file.write(new byte[4096]);
          }
        }
      }
      assertRight(installation);
      Installation.await(() -> !installation.training() && Files.exists(archive));
      Installation.await(
          () -> archive.toFile().lastModified() == installation.jar.toFile().lastModified());
      archive.toFile().setWritable(true);
    }
    assertTrue(usesArchive(installation));
  }

  @Test
  void withoutAPlaceToWriteItJustRuns() throws IOException {
    Installation installation = installation();
    installation.environment.put("HOME", "/dev/null/nowhere");
    assertRight(installation);
    installation.environment.remove("HOME");
    assertRight(installation);
    installation.environment.put("XDG_CACHE_HOME", configuration.toString());
    assertRight(installation);
    Result warmUp = installation.run("--warm-up");
    assertEquals(2, warmUp.status());
    assertEquals(1, warmUp.err().lines().count(), warmUp.err());
    assertEquals("", warmUp.out());
    assertEquals(List.of(), installation.archives());
  }

  @Test
  void folderThatCannotBeWrittenIsLeftAlone() throws IOException {
    Installation installation = installation();
    Path cache = Files.createDirectories(folder.resolve("cache/nginx-lint"));
    installation.environment.put("XDG_CACHE_HOME", cache.getParent().toString());
    cache.toFile().setWritable(false);
    assumeTrue(!Files.isWritable(cache), "root writes anywhere");
    assertRight(installation);
    cache.toFile().setWritable(true);
  }

  @Test
  void fullDiskIsNotFatal() throws IOException, InterruptedException {
    Installation installation = installation();
    Path disk = Files.createDirectories(folder.resolve("disk"));
    Process mount =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=256k", "none", disk.toString())
            .start();
    assumeTrue(mount.waitFor() == 0, "needs root to mount a small disk");
    try {
      installation.environment.put("XDG_CACHE_HOME", disk.toString());
      assertEquals(2, installation.run("--warm-up").status());
      assertRight(installation);
      try (Stream<Path> files = Files.walk(disk)) {
        assertFalse(files.anyMatch(file -> file.toString().endsWith(".jsa")));
      }
    } finally {
      new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor();
    }
  }

  @Test
  void changedJarNeverRunsOldClasses() throws IOException {
    Installation installation = installation();
    assertEquals(0, installation.run("--warm-up").status());
    FileTime before = Files.getLastModifiedTime(installation.jar);

    // A jar that is another in its time only: its archive is made anew.
    Files.setLastModifiedTime(installation.jar, FileTime.from(Instant.now().minusSeconds(86_400)));
    assertRight(installation);
    installation.awaitArchive();
    Installation.await(
        () ->
            installation.archives().get(0).toFile().lastModified()
                == installation.jar.toFile().lastModified());
    assertTrue(usesArchive(installation));

    // The jar alone replaced, then with its hash but an unchanged time.
    FileTime time = Files.getLastModifiedTime(installation.jar);
    assertNotEquals(before, time);
    writeOtherJar(installation.jar, "one");
    assertEquals("one\n", installation.run().out());
    Files.writeString(Installation.hashOf(installation.jar), "0123456789abcdef\n");
    Files.setLastModifiedTime(installation.jar, time);
    assertEquals("one\n", installation.run().out());
    writeOtherJar(installation.jar, "two");
    Files.writeString(Installation.hashOf(installation.jar), "fedcba9876543210\n");
    Files.setLastModifiedTime(installation.jar, time);
    assertEquals("two\n", installation.run().out());

    // What is left is of the last jar only.
    assertEquals(0, installation.run("--warm-up").status());
    assertEquals(1, installation.archives().size());
    assertTrue(installation.archives().get(0).getFileName().toString().startsWith("fedcba98"));
  }

  private void writeOtherJar(Path jar, String word) throws IOException {
    Path source = Files.createDirectories(folder.resolve("other"));
    for (String name : List.of("Main", "Training")) {
      Path file = source.resolve(name + ".java");
      Files.writeString(
          file,
          "package dev.nginxlint.cli; public class "
              + name
              + " { public static void main(String[] a) { System.out.println(\""
              + word
              + "\"); } }");
      ToolProvider.getSystemJavaCompiler()
          .run(null, null, null, "-proc:none", "-d", source.toString(), file.toString());
    }
    Files.delete(jar);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String name : List.of("Main", "Training")) {
        String entry = "dev/nginxlint/cli/" + name + ".class";
        out.putNextEntry(new JarEntry(entry));
        Files.copy(source.resolve(entry), out);
      }
    }
  }

  @Test
  void foldersWithSpacesAndLinksAreFollowed() throws IOException {
    Installation installation = Installation.in(folder.resolve("a folder $(x) 'q'"));
    Path links = Files.createDirectories(folder.resolve("other links"));
    Path absolute = Files.createSymbolicLink(links.resolve("one"), installation.launcher);
    Files.createSymbolicLink(links.resolve("two"), Path.of("../other links").resolve("one"));
    assertTrue(Files.exists(absolute));
    Result expected = expected(installation);
    assertEquals(0, installation.run("--warm-up").status());
    String file = configuration.toString();
    for (List<String> command :
        List.of(
            List.of(installation.launcher.toString(), file),
            List.of(links.resolve("two").toString(), file),
            List.of("sh", "-c", "cd bin && exec ./nginx-lint '" + file + "'"),
            List.of("sh", "-c", "cd bin && PATH=$PWD:$PATH exec nginx-lint '" + file + "'"),
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
    command.add(configuration.toString());
    assertEquals(0, Installation.result(installation.start(warmUp)).status());
    assertEquals(expected(installation), Installation.result(installation.start(command)));
  }

  @Test
  void everyJdkHasAnArchiveOfItsOwn() throws IOException {
    List<Path> homes = new ArrayList<>();
    try (Stream<Path> places = Files.list(Path.of("/usr/lib/jvm"))) {
      places
          .filter(place -> !Files.isSymbolicLink(place) && Files.exists(place.resolve("release")))
          .filter(place -> Files.isExecutable(place.resolve("bin/java")))
          .forEach(homes::add);
    }
    assumeTrue(homes.size() > 1, "needs two JDKs in /usr/lib/jvm");
    Installation installation = installation();
    for (Path home : homes) {
      installation.environment.put("NGINX_LINT_JAVA", home.toString());
      assertEquals(0, installation.run("--warm-up").status());
    }
    assertEquals(homes.size(), installation.archives().size());
    for (Path home : homes) {
      installation.environment.put("NGINX_LINT_JAVA", home.toString());
      assertTrue(usesArchive(installation), home.toString());
      assertRight(installation);
    }
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
    assertRight(installation);
    installation.environment.put("JAVA_HOME", System.getProperty("java.home"));
    assertRight(installation);
    installation.environment.remove("JAVA_HOME");
    installation.environment.put("PATH", old.resolve("bin") + ":" + System.getenv("PATH"));
    assertRight(installation);
    installation.environment.put("NGINX_LINT_JAVA", System.getProperty("java.home") + "/bin/java");
    assertRight(installation);

    for (String wrong : List.of(old.toString(), java.toString(), "/nowhere")) {
      installation.environment.put("NGINX_LINT_JAVA", wrong);
      assertEquals(
          new Result(
              2, "", "nginx-lint: NGINX_LINT_JAVA: \"" + wrong + "\" is not a Java 17 or later\n"),
          installation.run(configuration.toString()));
    }
  }

  @Test
  void theJvmNeverSpeaks() throws IOException {
    Installation installation = installation();
    assertEquals(0, installation.run("--warm-up").status());
    for (String variable : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
      installation.environment.put(variable, "-Dx=y");
    }
    Result expected = installation.run(configuration.toString());
    for (String options :
        List.of("-XX:+UseStringDeduplication", "-Xmx64m -Dx=*", "-XX:-UseCompressedOops")) {
      installation.environment.put("NGINX_LINT_JAVA_OPTIONS", options);
      assertEquals(expected, installation.run(configuration.toString()), options);
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
  void ciMakesNoArchiveUnlessAsked() throws IOException {
    Installation installation = installation();
    installation.environment.put("CI", "true");
    assertRight(installation);
    assertFalse(Files.exists(installation.home.resolve(".cache")));
    Result warmUp = installation.run("--warm-up");
    assertEquals(0, warmUp.status(), warmUp.err());
    assertEquals("", warmUp.out());
    assertTrue(usesArchive(installation));
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
      running.add(installation.start(configuration.toString()));
    }
    List<Result> results = running.stream().map(Installation::result).toList();
    Result expected = expected(installation);
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
    assertRight(installation);
    assertFalse(Files.exists(installation.folder.resolve("target/launcher.lock")));
  }

  @Test
  void failedBuildIsOneLine() throws IOException {
    Installation installation =
        Installation.checkout(folder.resolve("checkout"), "echo broken >&2; exit 1");
    Result result = installation.run(configuration.toString());
    assertEquals(2, result.status());
    assertEquals("", result.out());
    assertTrue(result.err().endsWith("mvn package\" failed in \"" + installation.folder + "\"\n"));
    assertFalse(Files.exists(installation.folder.resolve("target/launcher.lock")));

    Files.delete(installation.folder.resolve("pom.xml"));
    result = installation.run(configuration.toString());
    assertEquals(2, result.status());
    assertTrue(result.err().startsWith("nginx-lint: no nginx-lint.jar beside"));
  }
}

package dev.nginxlint.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nginxlint.launcher.Installation.Result;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds bin/nginx-lint to what its comments promise of the archive that makes it start fast: it is
 * made once, and never the reason for another answer.
 */
class ArchiveIT {
  @TempDir Path folder;

  private Installation installation() throws IOException {
    return Installation.in(folder.resolve("here"));
  }

  @Test
  void startsAtOnceTrainOnceAndAllAnswer() throws IOException {
    Installation installation = installation();
    Result expected = installation.expected();
    List<Process> running = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      running.add(installation.start(installation.configuration.toString()));
    }
    assertTrue(installation.cached(".jsa.lock").size() <= 1);
    for (Process process : running) {
      assertEquals(expected, Installation.result(process));
    }
    installation.awaitArchive();
    assertTrue(installation.usesArchive());
    installation.assertRight();
    Path archive = installation.archives().get(0);
    assertEquals(1, installation.cached("").stream().filter(Files::isRegularFile).count());
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(installation.home.resolve(".cache/nginx-lint"))));
    assertEquals(Files.getLastModifiedTime(installation.jar), Files.getLastModifiedTime(archive));
  }

  /** Such classes are those of lambdas, and of records that are compared or are keys of maps. */
  @Test
  void noClassIsMadeWhileTheDemoIsLinted() throws IOException {
    Installation installation = installation();
    installation.run("--warm-up");
    assertTrue(installation.usesArchive());
    List<String> made =
        installation.loaded(Path.of("testdata/demo/nginx.conf").toAbsolutePath()).stream()
            .filter(line -> line.contains("LookupDefine") || line.contains("LambdaForm"))
            .filter(line -> !line.contains("shared objects file"))
            .toList();
    assertEquals(List.of(), made);
  }

  @Test
  void killedTrainerLeavesNothingBrokenAndTheNextRunTrainsAgain() throws IOException {
    Installation installation = installation();
    installation.assertRight();
    Installation.await(() -> installation.cached("/pid").size() == 1);
    long owner = Long.parseLong(Files.readString(installation.cached("/pid").get(0)).strip());
    ProcessHandle trainer = ProcessHandle.of(owner).orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(trainer.descendants().toList());
    trainer.destroyForcibly();
    all.addAll(trainer.descendants().toList());
    all.forEach(ProcessHandle::destroyForcibly);
    Installation.await(() -> !trainer.isAlive());
    assertEquals(List.of(), installation.archives());
    installation.assertRight();
    installation.awaitArchive();
    assertTrue(installation.usesArchive());
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
      installation.assertRight();
      Installation.await(() -> !installation.training() && Files.exists(archive));
      Installation.await(
          () -> archive.toFile().lastModified() == installation.jar.toFile().lastModified());
      archive.toFile().setWritable(true);
    }
    assertTrue(installation.usesArchive());
  }

  @Test
  void withoutAPlaceToWriteItJustRuns() throws IOException {
    Installation installation = installation();
    installation.environment.put("HOME", "/dev/null/nowhere");
    installation.assertRight();
    installation.environment.remove("HOME");
    installation.assertRight();
    installation.environment.put("XDG_CACHE_HOME", installation.configuration.toString());
    installation.assertRight();
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
    installation.assertRight();
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
      installation.assertRight();
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
    installation.assertRight();
    installation.awaitArchive();
    Installation.await(
        () ->
            installation.archives().get(0).toFile().lastModified()
                == installation.jar.toFile().lastModified());
    assertTrue(installation.usesArchive());

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
      assertTrue(installation.usesArchive(), home.toString());
      installation.assertRight();
    }
  }

  @Test
  void ciMakesNoArchiveUnlessAsked() throws IOException {
    Installation installation = installation();
    installation.environment.put("CI", "true");
    installation.assertRight();
    assertFalse(Files.exists(installation.home.resolve(".cache")));
    Result warmUp = installation.run("--warm-up");
    assertEquals(0, warmUp.status(), warmUp.err());
    assertEquals("", warmUp.out());
    assertTrue(installation.usesArchive());
  }
}

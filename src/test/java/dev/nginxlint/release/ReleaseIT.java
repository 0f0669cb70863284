package dev.nginxlint.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes the packages of the program, and runs them where nothing else is. */
class ReleaseIT {
  private static final int NO_JDK = 3;

  @TempDir Path target;

  @Test
  void packagesRunWhereThereIsNoJava() throws Exception {
    Path jar = Path.of("target/nginx-lint.jar");
    Files.copy(jar, target.resolve("nginx-lint.jar"), StandardCopyOption.COPY_ATTRIBUTES);
    Result built = run("src/release/build", target.toString(), "1.2.3-SNAPSHOT");
    assumeTrue(built.status() != NO_JDK, built.text());
    assertEquals(0, built.status(), built.text());
    assumeTrue(Files.exists(Path.of("/usr/bin/dpkg-deb")), "dpkg-deb is not installed");

    Path made;
    try (Stream<Path> files = Files.list(target)) {
      made = files.filter(file -> file.toString().endsWith(".deb")).findFirst().orElseThrow();
    }
    assertTrue(made.getFileName().toString().startsWith("nginx-lint_1.2.3~snapshot_"));
    if (Files.exists(Path.of("/usr/bin/lintian"))) {
      Result complaints =
          run("lintian", "--allow-root", "--fail-on", "error,warning", made.toString());
      assertEquals(0, complaints.status(), complaints.text());
    }

    assumeTrue(
        run("unshare", "--mount", "true").status() == 0
            || run("unshare", "--map-root-user", "--mount", "true").status() == 0,
        "neither root nor namespaces of a user: no empty root can be made");
    Result proof = run("src/release/prove", target.toString());
    assertEquals(0, proof.status(), proof.text());
    Files.writeString(Path.of("target/release-proof.txt"), proof.text());
    List<String> lines = proof.text().lines().toList();
    String finding =
        ": warning[proxy-pass-slash-mismatch] /api/users reaches the upstream as //users";
    assertEquals(2, lines.stream().filter(line -> line.endsWith(finding)).count(), proof.text());
    String answer = "  => upstream http://backend//users";
    assertEquals(2, lines.stream().filter(line -> line.equals(answer)).count(), proof.text());
  }

  /** What a program printed, on both outputs. */
  private record Result(int status, String text) {}

  private static Result run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), text);
  }
}

package dev.nginxlint.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nginxlint.launcher.Installation.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commits into a repository that uses ours through the real pre-commit, which clones it; the jar is
 * built in that clone, here by a mvn that has it already.
 */
class PreCommitIT {
  private static final String SITE =
      """
      events { }
      http {
          server {
              listen 80;
              server_name a.test;
              location /api%s {
                  proxy_pass http://127.0.0.1:3000/;
              }
          }
      }
      """;

  private static final String SERVER =
      """
      server {
          listen 80;
          include snippets/api.conf;
      }
      """;

  private static final String SNIPPET =
      """
      location /api%s {
          proxy_pass http://127.0.0.1:3000/;
      }
      """;

  private static final String WRONG = "";
  private static final String RIGHT = "/";

  @TempDir Path folder;
  private Installation ours;
  private Path site;
  private final StringBuilder transcript = new StringBuilder();

  @BeforeEach
  void publishOurs() throws IOException {
    for (String program : List.of("pre-commit", "git")) {
      assumeTrue(
          Stream.of("/bin/", "/usr/bin/").anyMatch(bin -> Files.exists(Path.of(bin + program))),
          program + " is not installed");
    }
    ours =
        Installation.checkout(
            folder.resolve("nginx-lint"),
            "cp \"$JAR\" target/x && mv target/x target/nginx-lint.jar");
    Files.copy(Path.of(".pre-commit-hooks.yaml"), ours.folder.resolve(".pre-commit-hooks.yaml"));
    ours.environment.put("PRE_COMMIT_HOME", folder.resolve("pre-commit").toString());
    ours.environment.put("CI", "true");
    ours.environment.put("TMPDIR", folder.toString());
    for (String role : List.of("AUTHOR", "COMMITTER")) {
      ours.environment.put("GIT_" + role + "_NAME", "a");
      ours.environment.put("GIT_" + role + "_EMAIL", "a@a.test");
    }
    run(
        ours.folder,
        "git init -q && git add bin pom.xml .pre-commit-hooks.yaml && git commit -qm x");
    run(ours.folder, "git tag v1");
    site = Files.createDirectories(folder.resolve("site"));
    run(site, "git init -q");
  }

  private void useHook(String id) throws IOException {
    Files.writeString(
        site.resolve(".pre-commit-config.yaml"),
        "repos:\n- repo: ../nginx-lint\n  rev: v1\n  hooks:\n  - id: " + id + "\n");
    assertEquals(0, run(site, "pre-commit install").status());
  }

  private Result commit() throws IOException {
    return run(site, "git add . && git commit -m 'The API' 2>&1");
  }

  private Result run(Path where, String line) throws IOException {
    String place = "cd '" + where + "' && " + line;
    Result result = Installation.result(ours.start(List.of("sh", "-c", place)));
    transcript.append("$ ").append(line).append('\n').append(result.out()).append(result.err());
    transcript.append("(exit status ").append(result.status()).append(")\n");
    Files.writeString(Path.of("target/pre-commit.txt"), transcript.toString());
    return result;
  }

  @Test
  void configurationWithASlashMistakeIsRefused() throws IOException {
    useHook("nginx-lint");
    Files.writeString(site.resolve("nginx.conf"), SITE.formatted(WRONG));
    Result refused = commit();
    assertEquals(1, refused.status(), refused.out());
    assertTrue(refused.out().contains("warning[proxy-pass-slash-mismatch]"), refused.out());
    assertTrue(refused.out().contains("--> nginx.conf:7:"), refused.out());
    assertFalse(run(site, "git rev-parse -q --verify HEAD").status() == 0);

    Files.writeString(site.resolve("nginx.conf"), SITE.formatted(RIGHT));
    Result accepted = commit();
    assertEquals(0, accepted.status(), accepted.out());
    assertTrue(accepted.out().contains("Passed"), accepted.out());
    assertEquals("The API\n", run(site, "git log --format=%s").out());
  }

  @Test
  void fragmentThatAnotherIncludesIsToldOnce() throws IOException {
    useHook("nginx-lint-files");
    Files.createDirectories(site.resolve("snippets"));
    Files.createDirectories(site.resolve("sites-available"));
    Files.writeString(
        site.resolve("sites-available/a.test"), SERVER.replace("snippets", "../snippets"));
    Files.writeString(site.resolve("snippets/api.conf"), SNIPPET.formatted(WRONG));
    Result refused = commit();
    assertEquals(1, refused.status(), refused.out());
    assertEquals(2, refused.out().split("proxy-pass-slash-mismatch", -1).length, refused.out());

    Files.writeString(site.resolve("snippets/api.conf"), SNIPPET.formatted(RIGHT));
    Result accepted = commit();
    assertEquals(0, accepted.status(), accepted.out());
  }
}

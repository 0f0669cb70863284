package dev.nginxlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --since}, in a repository of its own. */
class SinceTest {
  private static final String MAIN =
      """
      events {}
      http {
          upstream backend { server 127.0.0.1:3000; }
          include conf.d/*.conf;
      }
      """;

  private static final String APP =
      """
      server {
          listen 80;
          location /api {
              proxy_pass http://backend/;
          }
          location /img/ { alias /srv/img; }
      }
      """;

  @TempDir Path temporary;

  private Path folder;

  @BeforeEach
  void commit() throws IOException, InterruptedException {
    folder = Files.createDirectory(temporary.resolve("site"));
    Files.createDirectory(folder.resolve("conf.d"));
    Files.writeString(folder.resolve("nginx.conf"), MAIN);
    Files.writeString(folder.resolve("conf.d/app.conf"), APP);
    git("init", "--quiet", "--initial-branch=main");
    git("add", ".");
    git("commit", "--quiet", "--message", "first");
  }

  private void git(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_CONFIG_SYSTEM", "/dev/null",
                "GIT_AUTHOR_NAME", "test",
                "GIT_AUTHOR_EMAIL", "test@example.com",
                "GIT_COMMITTER_NAME", "test",
                "GIT_COMMITTER_EMAIL", "test@example.com"));
    Process process = builder.redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), out);
  }

  private TestConsole run(int status, String... more) {
    List<String> arguments = new ArrayList<>(List.of("--format", "concise"));
    arguments.addAll(List.of(more));
    TestConsole console = new TestConsole(folder);
    assertEquals(status, console.run(arguments.toArray(String[]::new)), console.complained());
    return console;
  }

  private void replace(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertTrue(text.contains(from));
    Files.writeString(path, text.replace(from, to));
  }

  @Test
  void whatDidNotChangeIsLeftOut() throws IOException {
    assertEquals("", run(0, "--since", "HEAD").printed());
    replace("conf.d/app.conf", "listen 80;", "listen 80;\n    server_name a.test;");
    assertEquals("", run(0, "--since", "main").printed());
  }

  @Test
  void changedLinesAreTold() throws IOException, InterruptedException {
    replace("conf.d/app.conf", "/srv/img;", "/srv/pictures;");
    String expected =
        "conf.d/app.conf:6:22: warning[alias-slash-mismatch] /img/x opens /srv/picturesx\n";
    assertEquals(expected, run(1, "--since", "HEAD").printed());
    git("commit", "--quiet", "--all", "--message", "second");
    assertEquals("", run(0, "--since", "HEAD").printed());
    assertEquals(expected, run(1, "--since", "HEAD~1").printed());
  }

  @Test
  void aPlaceThatExplainsTheFindingCounts() throws IOException {
    replace("conf.d/app.conf", "location /api {", "location /app {");
    assertEquals(
        "conf.d/app.conf:4:20: warning[proxy-pass-slash-mismatch]"
            + " /app/users reaches the upstream as //users\n",
        run(1, "--since", "HEAD").printed());
  }

  @Test
  void renamedFilesAreFollowedAndNewOnesAreNew() throws IOException, InterruptedException {
    git("mv", "conf.d/app.conf", "conf.d/ä b.conf");
    replace("conf.d/ä b.conf", "/srv/img;", "/srv/pictures;");
    assertEquals(
        "conf.d/ä b.conf:6:22: warning[alias-slash-mismatch] /img/x opens /srv/picturesx\n",
        run(1, "--since", "HEAD").printed());
    Files.writeString(
        folder.resolve("conf.d/new.conf"), "server { location /a/ { alias /srv/a; } }\n");
    assertTrue(run(1, "--since", "HEAD").printed().contains("conf.d/new.conf:1:25: warning"));
  }

  @Test
  void linksAndFoldersBelowAreFollowed() throws IOException {
    Files.createSymbolicLink(folder.resolve("conf.d/zzz.conf"), Path.of("app.conf"));
    replace("nginx.conf", "*.conf", "zzz.conf");
    assertEquals("", run(0, "--since", "HEAD").printed());
    replace("conf.d/app.conf", "/srv/img;", "/srv/pictures;");
    assertEquals(
        "conf.d/zzz.conf:6:22: warning[alias-slash-mismatch] /img/x opens /srv/picturesx\n",
        run(1, "--since", "HEAD").printed());
  }

  @Test
  void whatNginxRefusesIsAlwaysTold() throws IOException {
    replace("nginx.conf", "upstream backend { server 127.0.0.1:3000; }", "");
    replace("conf.d/app.conf", "alias /srv/img;", "alias /srv/img/;");
    replace("conf.d/app.conf", "listen 80;", "listen 80 nonsense;");
    assertTrue(run(1, "--since", "HEAD").printed().contains("conf.d/app.conf:2:"));
  }

  @Test
  void nothingOfTheRepositoryIsRun() throws IOException, InterruptedException {
    Path marker = temporary.resolve("ran");
    Path program =
        Files.writeString(
            temporary.resolve("program"), "#!/bin/sh\necho \"$0 $*\" >> " + marker + "\nexit 1\n");
    assertTrue(program.toFile().setExecutable(true));
    for (String key :
        List.of(
            "core.fsmonitor",
            "diff.external",
            "diff.x.command",
            "diff.x.textconv",
            "filter.x.clean",
            "filter.x.process",
            "filter.a=b.clean",
            "core.pager",
            "core.sshCommand")) {
      git("config", key, program.toString());
    }
    git("config", "filter.x.required", "true");
    git("config", "core.hooksPath", temporary.toString());
    Files.copy(program, temporary.resolve("post-index-change"));
    assertTrue(temporary.resolve("post-index-change").toFile().setExecutable(true));
    Files.writeString(
        folder.resolve(".gitattributes"), "*.conf diff=x filter=x\nnginx.conf filter=a=b\n");
    replace("conf.d/app.conf", "/srv/img;", "/srv/pictures;");
    replace("nginx.conf", "events {}", "events { }");
    Files.deleteIfExists(marker);
    assertEquals(
        "conf.d/app.conf:6:22: warning[alias-slash-mismatch] /img/x opens /srv/picturesx\n",
        run(1, "--since", "HEAD").printed());
    assertTrue(Files.notExists(marker), () -> "something ran");
    // The same without care runs it.
    Process careless =
        new ProcessBuilder("git", "diff", "HEAD")
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
            .redirectErrorStream(true)
            .start();
    assertTrue(careless.getInputStream().readAllBytes().length > 0);
    assertTrue(Files.exists(marker));
  }

  @Test
  void outsideARepositoryItIsAMistake() throws IOException {
    Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("nginx.conf"), MAIN);
    TestConsole console = new TestConsole(elsewhere);
    assertEquals(2, console.run("--since", "HEAD"));
    assertTrue(console.complained().startsWith("nginx-lint: --since: "), console.complained());
    assertTrue(console.complained().contains(" is in no git repository"), console.complained());
  }

  @Test
  void anUnknownRevisionIsAMistake() {
    assertEquals(
        "nginx-lint: --since: git knows no revision \"no-such-revision\"\n",
        run(2, "--since", "no-such-revision").complained());
  }
}

package dev.nginxlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A baseline, from its first writing to the last of its entries. */
class BaselineTest {
  private static final String SITE =
      """
      events {}
      http {
          upstream backend { server 127.0.0.1:3000; }
          server {
              listen 80 default_server;
              server_name a.test;
              location /api { proxy_pass http://backend/; }
              location /img/ { alias /srv/img; }
          }
          server {
              server_name b.test;
              location /api { proxy_pass http://backend/; }
          }
      }
      """;

  @TempDir Path folder;

  private Path site;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    site = Files.writeString(folder.resolve("nginx.conf"), SITE);
  }

  private TestConsole run(int status, String... arguments) {
    TestConsole console = new TestConsole(folder);
    List<String> all = new ArrayList<>(List.of("--min-severity=warning"));
    all.addAll(List.of(arguments));
    assertEquals(status, console.run(all.toArray(String[]::new)), console.complained());
    return console;
  }

  private List<String> entries() throws IOException {
    return Files.readAllLines(folder.resolve(".nginx-lint-baseline.json"));
  }

  private void replace(String from, String to) throws IOException {
    String text = Files.readString(site);
    assertTrue(text.contains(from));
    Files.writeString(site, text.replace(from, to));
  }

  @Test
  void whatIsKnownIsLeftOutWhereverItMoves() throws IOException {
    assertEquals(
        "Wrote 3 findings to .nginx-lint-baseline.json\nNo findings in 1 file.\n",
        run(0, "--write-baseline").complained());
    assertEquals(5, entries().size());
    replace("http {\n", "http {\n\n    # more\n    map $host $x { default 1; }\n\n");
    replace("location /img/ { alias /srv/img; }", "location   /img/\n{\n  alias '/srv/img' ;\n}");
    TestConsole again = run(0, "--baseline", ".nginx-lint-baseline.json");
    assertEquals("", again.printed());
    assertEquals("No findings in 1 file.\n", again.complained());
  }

  @Test
  void whatIsNewIsTold() throws IOException {
    run(0, "--write-baseline");
    // Before the others: a server of another name.
    replace(
        "upstream backend { server 127.0.0.1:3000; }",
        """
        upstream backend { server 127.0.0.1:3000; }
        server {
            server_name c.test;
            location /api { proxy_pass http://backend/; }
        }
        """);
    TestConsole again = run(1, "--baseline", ".nginx-lint-baseline.json", "--format", "concise");
    assertEquals(
        "nginx.conf:6:32: warning[proxy-pass-slash-mismatch]"
            + " /api/users reaches the upstream as //users\n",
        again.printed());
  }

  @Test
  void whatNoLongerOccursIsTold() throws IOException {
    run(0, "--write-baseline");
    replace("alias /srv/img;", "alias /srv/img/;");
    assertEquals(
        """
        .nginx-lint-baseline.json: 1 entry no longer occurs; --write-baseline drops it
          nginx.conf: alias-slash-mismatch: http > server a.test > location /img/ > alias /srv/img
        No findings in 1 file.
        """,
        run(0, "--baseline", ".nginx-lint-baseline.json").complained());
    run(0, "--write-baseline");
    assertEquals(4, entries().size());
  }

  @Test
  void rulesAndFilesThatAreNotLookedAtStayInIt() throws IOException {
    Path other = Files.writeString(folder.resolve("other.conf"), SITE);
    run(0, "--write-baseline", "nginx.conf", "other.conf");
    assertEquals(8, entries().size());
    String[] some = {"--baseline", ".nginx-lint-baseline.json", "--select", "security"};
    assertEquals("No findings in 1 file.\n", run(0, some).complained());
    run(0, "--write-baseline", "--select", "alias-slash-mismatch", "nginx.conf");
    assertEquals(8, entries().size());
    Files.delete(other);
    run(0, "--write-baseline", "nginx.conf");
    assertEquals(5, entries().size());
  }

  @Test
  void theSettingsNameIt() throws IOException {
    Files.writeString(folder.resolve(".nginx-lint.yaml"), "baseline: lint/known.json\n");
    Files.createDirectory(folder.resolve("lint"));
    Path known = Files.createFile(folder.resolve("lint/old.json"));
    Files.setPosixFilePermissions(known, PosixFilePermissions.fromString("rw-rw----"));
    Files.writeString(known, "{\"version\": 1, \"findings\": []}");
    Files.createSymbolicLink(folder.resolve("lint/known.json"), Path.of("old.json"));
    run(1);
    run(0, "--write-baseline");
    run(0);
    assertTrue(Files.isSymbolicLink(folder.resolve("lint/known.json")));
    assertEquals("rw-rw----", PosixFilePermissions.toString(Files.getPosixFilePermissions(known)));
    assertEquals(5, Files.readAllLines(known).size());
    assertFalse(Files.exists(folder.resolve(".nginx-lint-baseline.json")));
  }

  @Test
  void whatNginxRefusesIsNeverInIt() throws IOException {
    replace("alias /srv/img;", "alias /srv/img; alias /srv/img;");
    TestConsole first = run(1, "--write-baseline", "--format", "concise");
    assertEquals(
        "nginx.conf:8:42: error[duplicate] \"alias\" directive is duplicate\n",
        first.printed().replaceFirst("error\\[[a-z-]+\\]", "error[duplicate]"));
    run(1, "--baseline", ".nginx-lint-baseline.json");
  }
}

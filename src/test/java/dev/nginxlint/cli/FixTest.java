package dev.nginxlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** What {@code --fix} writes, and what it leaves alone. */
class FixTest {
  private static final String EXAMPLES =
      """
      examples:
        bad:
          - {conf: 'server_tokens on;', line: 1, says: tokens}
        good: server_tokens off;
      """;

  @TempDir Path folder;

  @BeforeEach
  void rules() throws IOException {
    Files.createDirectory(folder.resolve("rules"));
    rule("tokens", "{directive: server_tokens, parameter: {is: on}}", "yes", "{delete: directive}");
    rule(
        "no-slash",
        "{directive: alias, not: {parameter: {ends: /}}}",
        "no",
        "{replace: parameter.1, with: '{1}/'}");
    rule(
        "liar",
        "{directive: return, parameter: {is: '204'}}",
        "yes",
        "{replace: parameter.1, with: '404'}");
    rule(
        "breaker",
        "{directive: charset, parameter: {is: koi8-r}}",
        "yes",
        "{replace: name, with: charzet}");
  }

  private void rule(String id, String match, String safe, String edit) throws IOException {
    Files.writeString(
        folder.resolve("rules/" + id + ".yaml"),
        "id: "
            + id
            + "\nseverity: warning\ncategory: path\nwhy: x\nmessage: "
            + id
            + "\n"
            + "match: "
            + match
            + "\n"
            + "fix: {title: mend, safe: "
            + safe
            + ", edits: ["
            + edit
            + "]}\n"
            + EXAMPLES);
  }

  private TestConsole run(int status, String... words) {
    TestConsole console = new TestConsole(folder, new byte[0]);
    List<String> all =
        new ArrayList<>(
            List.of("--isolated", "--rules", "rules", "--select", "tokens,no-slash,liar,breaker"));
    all.addAll(List.of(words));
    assertEquals(status, console.run(all.toArray(String[]::new)), console.complained());
    return console;
  }

  private String fixed(String conf, int status, String... words) throws IOException {
    Files.writeString(folder.resolve("nginx.conf"), conf);
    run(status, words);
    return Files.readString(folder.resolve("nginx.conf"));
  }

  private static String http(String inside) {
    return "events {}\nhttp {\n" + inside + "}\n";
  }

  @Test
  void aDirectiveAloneOnItsLineGoesWithTheLine() throws IOException {
    assertEquals(
        http("    sendfile on;\n"),
        fixed(http("    server_tokens on;\n    sendfile on;\n"), 0, "--fix"));
    assertEquals(
        http("    sendfile on;  # why\n"),
        fixed(http("    sendfile on; server_tokens on; # why\n"), 0, "--fix"));
  }

  @Test
  void lineEndsModeAndLinksStay() throws IOException {
    Path real =
        Files.writeString(
            folder.resolve("real.conf"),
            http("  server_tokens on;\n  sendfile on;\n").replace("\n", "\r\n"));
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.conf"), Path.of("real.conf"));
    run(0, "--fix", "link.conf");
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(http("  sendfile on;\n").replace("\n", "\r\n"), Files.readString(real));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(real)));
    try (var files = Files.list(folder)) {
      assertEquals(3, files.count(), "a draft was left");
    }
  }

  @Test
  void whatChangesRequestsWantsTheWord() throws IOException {
    String conf = http("server { location /a/ { alias /srv/a; } }\n");
    assertEquals(conf, fixed(conf, 1, "--fix"));
    Files.writeString(folder.resolve("nginx.conf"), conf);
    TestConsole console = run(0, "--fix", "--unsafe-fixes");
    assertEquals(
        conf.replace("/srv/a;", "/srv/a/;"), Files.readString(folder.resolve("nginx.conf")));
    assertTrue(
        console.complained().contains("GET http://localhost/a/x: /srv/ax -> /srv/a/x"),
        console.complained());
  }

  @Test
  void aFixThatIsNotAsSafeAsItSaysIsTakenBack() throws IOException {
    String conf = http("server_tokens on;\nserver { location /a { return 204; } }\n");
    Files.writeString(folder.resolve("nginx.conf"), conf);
    TestConsole console = run(1, "--fix");
    assertEquals(
        conf.replace("server_tokens on;\n", ""), Files.readString(folder.resolve("nginx.conf")));
    assertTrue(console.complained().contains("liar is not mended"), console.complained());
  }

  @Test
  void whatNginxWouldRefuseIsNotWritten() throws IOException {
    String conf = http("charset koi8-r;\n");
    Files.writeString(folder.resolve("nginx.conf"), conf);
    TestConsole console = run(1, "--fix");
    assertEquals(conf, Files.readString(folder.resolve("nginx.conf")));
    assertTrue(console.complained().contains("unknown directive"), console.complained());
  }

  @Test
  void includedFilesAreWrittenToo() throws IOException {
    Files.writeString(folder.resolve("s.conf"), "server_tokens on;\nserver {}\n");
    fixed(http("include s.conf;\n"), 0, "--fix");
    assertEquals("server {}\n", Files.readString(folder.resolve("s.conf")));
  }

  @Test
  void aDiffWritesNothing() throws IOException {
    String conf = http("server_tokens on;\n");
    Files.writeString(folder.resolve("nginx.conf"), conf);
    TestConsole console = run(1, "--diff");
    assertEquals(conf, Files.readString(folder.resolve("nginx.conf")));
    assertEquals(
        """
        --- a/nginx.conf
        +++ b/nginx.conf
        @@ -1,4 +1,3 @@
         events {}
         http {
        -server_tokens on;
         }
        """,
        console.printed());
    Files.writeString(folder.resolve("nginx.conf"), http(""));
    assertEquals("", run(0, "--diff").printed());
  }
}

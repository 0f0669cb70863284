package dev.nginxlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input made to hang, flood or break the program: one clear answer each time, soon. */
class HostileInputTest {
  @TempDir private Path folder;

  private TestConsole lint(int status, String... arguments) {
    TestConsole console = new TestConsole(folder);
    int actual = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> console.run(arguments));
    assertEquals(status, actual, console.complained());
    return console;
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1);
  }

  @Test
  void fifo() throws Exception {
    Path fifo = folder.resolve("fifo");
    assumeTrue(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor() == 0);
    assertEquals(
        "nginx-lint: fifo: is not a regular file; - reads standard input\n",
        lint(2, "fifo").complained());
    write("nginx.conf", "events {}\ninclude fifo;\n");
    assertEquals(
        "nginx.conf:2:9: error[include] fifo is not a regular file\n",
        lint(1, "--format=concise", "--context=main", "-q", "nginx.conf").printed());
  }

  @Test
  void device() {
    assumeTrue(Files.exists(Path.of("/dev/zero")));
    assertEquals(
        "nginx-lint: /dev/zero: is not a regular file; - reads standard input\n",
        lint(2, "/dev/zero").complained());
  }

  @Test
  void includedFolder() throws IOException {
    Files.createDirectory(folder.resolve("d"));
    write("nginx.conf", "events {}\ninclude d;\n");
    assertEquals(
        "nginx.conf:2:9: error[include] pread() \"d\" failed (21: Is a directory)\n",
        lint(1, "--format=concise", "-q", "nginx.conf").printed());
  }

  @Test
  void unreadableFile() throws IOException {
    write("nginx.conf", "events {}\n");
    Path file = folder.resolve("nginx.conf");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(file));
    assertEquals("nginx-lint: nginx.conf: Permission denied\n", lint(2).complained());
  }

  @Test
  void includesItself() throws IOException {
    write("nginx.conf", "events {}\ninclude ./nginx.conf;\n");
    TestConsole console = lint(1, "--format=concise", "-q", "nginx.conf");
    assertTrue(console.printed().contains("includes itself"), console.printed());
  }

  @Test
  void includesItselfThroughAPrefix() throws IOException {
    write("nginx.conf", "events {}\ninclude /etc/nginx/*.conf;\ninclude /etc/nginx/nginx.conf;\n");
    TestConsole console =
        lint(1, "--format=concise", "-q", "--prefix=/etc/nginx=.", "./nginx.conf");
    assertEquals(2, console.printed().lines().filter(l -> l.contains("includes itself")).count());
  }

  @Test
  void nestedDeep() throws IOException {
    write("nginx.conf", "http {".repeat(100_000));
    String printed = lint(1, "--format=concise", "nginx.conf").printed();
    assertTrue(printed.contains("blocks are nested more than"), printed);
  }

  @Test
  void longLine() throws IOException {
    write("nginx.conf", "events {} http { " + "rot /x; ".repeat(1_300_000) + "}");
    TestConsole console = lint(1, "nginx.conf");
    assertTrue(console.printed().length() < 5_000_000, "" + console.printed().length());
  }

  @Test
  void manyOfAKind() throws IOException {
    StringBuilder listens = new StringBuilder();
    StringBuilder locations = new StringBuilder();
    StringBuilder servers = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      String address = "10.0." + i / 250 + "." + i % 250;
      listens.append("listen ").append(address).append(":80;\n");
      locations.append("location ~ ^/").append(i).append(" { return 200; }\n");
      locations.append("location /p").append(i).append(" { proxy_pass http://127.0.0.1:1/; }\n");
      servers.append("server { listen ").append(address).append(":80; proxy_pass [::1]:1; }\n");
    }
    write(
        "nginx.conf",
        ("events { worker_connections 30000; }\nhttp { server {\n" + listens + locations)
            + ("} }\nstream {\n" + servers.toString().replace(":80", ":81") + "}\n"));
    TestConsole console = lint(1, "--format=concise", "nginx.conf");
    // Each proxy_pass, and all patterns but ten: ~ ^/1 takes what ~ ^/10 matches.
    assertEquals(2_000 + 1_990, console.printed().lines().count());
  }

  @Test
  void nulBytes() throws IOException {
    write("nginx.conf", "\0".repeat(3000) + ";\nevents { \0 }\n");
    assertTrue(!lint(1, "nginx.conf").printed().contains("\0"));
    write("nginx.conf", "events {}\ninclude \"a\0b\";\n");
    assertTrue(lint(1, "nginx.conf").printed().contains("2: No such file or directory"));
  }

  @Test
  void namesThatNoFileCanHave() {
    assertEquals("nginx-lint: a\\x00b: No such file or directory\n", lint(2, "a\0b").complained());
    assertEquals(
        "nginx-lint: " + "x".repeat(300) + ": File name too long\n",
        lint(2, "x".repeat(300)).complained());
    assertEquals("nginx-lint: \"\": No such file or directory\n", lint(2, "").complained());
  }

  @Test
  void nobodyReadsTheOutput() throws IOException {
    write("nginx.conf", "rot;\n");
    TestConsole closed =
        new TestConsole(folder) {
          @Override
          public OutputStream out() {
            return new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
              }
            };
          }
        };
    assertEquals(1, closed.run("-q", "--context", "http", "nginx.conf"));
    assertEquals("", closed.complained());
  }
}

package dev.nginxlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nginxlint.resolve.KnownFiles.Links;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of the symbolic links of this machine, and what comes of it. */
class SymbolicLinksTest {
  @TempDir Path folder;

  @BeforeEach
  void makeFiles() throws IOException {
    Files.createDirectories(folder.resolve("srv/real"));
    Files.writeString(folder.resolve("srv/real/a.html"), "a");
    Files.createSymbolicLink(folder.resolve("srv/link"), Path.of("real"));
    Files.createSymbolicLink(folder.resolve("srv/a.html"), Path.of("real/a.html"));
    Files.createSymbolicLink(folder.resolve("srv/nowhere"), Path.of("nothing"));
    Files.createSymbolicLink(folder.resolve("srv/foreign"), ofAnotherOwner());
  }

  /** Returns a file that belongs to another than who makes links here. */
  private Path ofAnotherOwner() throws IOException {
    int own = (Integer) Files.getAttribute(folder.resolve("srv"), "unix:uid");
    if (own != 0) {
      return Path.of("/");
    }
    Path file = Files.writeString(folder.resolve("srv/given"), "given");
    Files.setAttribute(file, "unix:uid", 65_534);
    return file;
  }

  private Links links(String path, int from, boolean ifNotOwner) {
    return SymbolicLinks.in(folder + path, folder, from, ifNotOwner);
  }

  @Test
  void aLinkOnTheWayIsNoFolder() {
    assertEquals(Links.NONE, links("/srv/real/a.html", 0, false));
    assertEquals(Links.ON_THE_WAY, links("/srv/link/a.html", 0, false));
    assertEquals(Links.ON_THE_WAY, links("/srv/link/", 0, false));
    assertEquals(Links.AT_END, links("/srv/link", 0, false));
    assertEquals(Links.AT_END, links("/srv//a.html", 0, false));
    assertEquals(Links.AT_END, links("/srv/nowhere", 0, false));
    assertEquals(Links.NONE, links("/srv/nothing/a.html", 0, false));
  }

  @Test
  void whatIsBeforeFromIsNotLookedAt() {
    int from = (folder + "/srv/link").length();
    assertEquals(Links.NONE, links("/srv/link/a.html", from, false));
    assertEquals(Links.ON_THE_WAY, links("/srv/link/a.html", from - "/link".length(), false));
  }

  @Test
  void theOwnersOfLinkAndTargetAreCompared() {
    assertEquals(Links.NONE, links("/srv/link/a.html", 0, true));
    assertEquals(Links.NONE, links("/srv/nowhere", 0, true));
    assertEquals(Links.AT_END, links("/srv/foreign", 0, true));
    assertEquals(Links.AT_END, links("/srv/foreign/x", 0, true));
  }

  @Test
  void theAnswerTellsOfTheLink() throws IOException {
    Files.writeString(
        folder.resolve("nginx.conf"),
        "user root;\nevents {}\nhttp { server { root "
            + folder
            + "/srv; disable_symlinks if_not_owner; location /link { disable_symlinks on from="
            + folder
            + "; } } }\n");
    assertEquals("=> file " + folder + "/srv/a.html", answer("/a.html", "--files", "real"));
    assertTrue(
        answer("/foreign", "--files", "real")
            .startsWith(
                "=> 403 (" + folder + "/srv/foreign is or goes over a symbolic link of another"),
        answer("/foreign", "--files", "real"));
    assertTrue(answer("/link/a.html", "--files", "real").startsWith("=> 404"));
    String file = folder + "/srv/a.html";
    String undecided = answer("/a.html", "--file", file);
    assertTrue(
        undecided.contains("undecided: it depends on whether " + file + " goes over a symbolic"),
        undecided);
  }

  private String answer(String path, String... options) throws IOException {
    TestConsole console = new TestConsole(folder);
    String[] words = new String[options.length + 3];
    words[0] = "resolve";
    System.arraycopy(options, 0, words, 1, options.length);
    words[options.length + 1] = "nginx.conf";
    words[options.length + 2] = "http://a" + path;
    console.run(words);
    return console.printed().lines().skip(1).findFirst().orElse("").strip();
  }
}

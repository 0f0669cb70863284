package dev.nginxlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of permission bits; it does not matter who runs the tests. */
class PermissionsTest {
  private static final Account STRANGER = new Account("www-data", 123_456, Set.of(123_456));

  @TempDir Path folder;

  @BeforeEach
  void makeFiles() throws IOException {
    set(folder, "rwxr-xr-x");
    Files.createDirectories(folder.resolve("srv/www"));
    Files.writeString(folder.resolve("srv/www/a.html"), "a");
    set(folder.resolve("srv"), "rwxr-xr-x");
    set(folder.resolve("srv/www"), "rwxr-xr-x");
    set(folder.resolve("srv/www/a.html"), "rw-r--r--");
  }

  private static void set(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private Optional<String> unreadable(Account account) {
    return new Permissions(account).unreadable(folder.resolve("srv/www/a.html"));
  }

  @Test
  void aFileOfOthersThatAllMayReadIsReadable() {
    assertEquals(Optional.empty(), unreadable(STRANGER));
  }

  @Test
  void aFolderOnTheWayMustBeSearchable() throws IOException {
    set(folder.resolve("srv"), "rwx------");
    String reason = unreadable(STRANGER).orElseThrow();
    assertTrue(
        reason.startsWith(folder + "/srv is not searchable by www-data (drwx------ "), reason);
    set(folder.resolve("srv"), "rwx--x--x");
    assertEquals(Optional.empty(), unreadable(STRANGER));
  }

  @Test
  void theFileItselfMustBeReadableToBeOpenedAndNotToBeSeen() throws IOException {
    Path file = folder.resolve("srv/www/a.html");
    set(file, "rw-r-----");
    String reason = unreadable(STRANGER).orElseThrow();
    assertTrue(reason.startsWith(file + " is not readable by www-data (-rw-r----- "), reason);
    assertEquals(Optional.empty(), new Permissions(STRANGER).unreachable(file));
  }

  @Test
  void theClassOfTheOwnerAndOfTheGroupCountAlone() throws IOException {
    Path file = folder.resolve("srv/www/a.html");
    int owner = (Integer) Files.getAttribute(file, "unix:uid");
    int group = (Integer) Files.getAttribute(file, "unix:gid");
    Account member = new Account("member", 123_456, Set.of(group));
    set(file, "rw-r-----");
    assertEquals(Optional.empty(), unreadable(member));
    set(file, "rw----r--");
    assertTrue(unreadable(member).isPresent());
    set(file, "---r--r--");
    Account itself = new Account("itself", owner, Set.of());
    assertEquals(owner != 0, unreadable(itself).isPresent());
  }

  @Test
  void whatALinkLeadsToCounts() throws IOException {
    Files.createDirectories(folder.resolve("closed"));
    Files.writeString(folder.resolve("closed/b.html"), "b");
    Files.createSymbolicLink(folder.resolve("srv/www/b.html"), Path.of("../../closed/b.html"));
    set(folder.resolve("closed"), "rwx------");
    String reason =
        new Permissions(STRANGER).unreadable(folder.resolve("srv/www/b.html")).orElseThrow();
    assertTrue(reason.startsWith(folder + "/closed is not searchable"), reason);
  }

  @Test
  void anAccountHasTheGroupNamedAndThoseItIsAMemberOf() {
    List<String> users = List.of("root:x:0:0::/root:/bin/sh", "www-data:x:33:33::/var/www:/bin/sh");
    List<String> groups = List.of("www-data:x:33:", "web:x:50:ann,www-data", "other:x:60:ann");
    assertEquals(
        Optional.of(new Account("www-data", 33, Set.of(33, 50))),
        Account.find("www-data", "www-data", users, groups));
    assertEquals(Optional.empty(), Account.find("nobody", "nobody", users, groups));
  }

  @Test
  void theAnswerTellsWhatIsInTheWay() throws IOException {
    String root = folder + "/srv/www";
    Files.writeString(
        folder.resolve("nginx.conf"),
        "user nobody;\nevents {}\nhttp { server { root " + root + "; } }\n");
    set(folder.resolve("srv/www/a.html"), "rw-------");
    TestConsole console = new TestConsole(folder);
    assertEquals(0, console.run("resolve", "--files", "real", "nginx.conf", "http://a/a.html"));
    String file = root + "/a.html";
    assertTrue(
        console.printed().contains("=> 403 (" + file + " is not readable by nobody (-rw-------"),
        console.printed());
    set(folder.resolve("srv/www"), "rwx------");
    console = new TestConsole(folder);
    assertEquals(0, console.run("resolve", "--files", "real", "nginx.conf", "http://a/"));
    assertTrue(
        console.printed().contains("=> 403 (" + root + " is not searchable by nobody (drwx------"),
        console.printed());
  }
}

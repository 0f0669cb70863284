package dev.nginxlint.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the tests of nginx itself (github.com/nginx/nginx-tests, a checkout in {@code
 * -Dnginx-tests=DIR}) with {@link ResolvingNginx} in the place of nginx, and says which of their
 * assertions hold: {@code -Dnginx=FILE} is the nginx they are of. What fails must fail with that
 * one too, be undecided, or be named in testdata/nginx-tests.txt.
 */
@EnabledIfSystemProperty(named = "nginx-tests", matches = ".+")
class NginxTestsTest {
  private static final Path EXPECTED = Path.of("testdata/nginx-tests.txt");

  private final TreeMap<String, Integer> counts = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();

  @Test
  void holdWithTheResolverInThePlaceOfNginx(@TempDir Path folder) throws IOException {
    Path tests = Path.of(System.getProperty("nginx-tests")).toAbsolutePath();
    Path nginx = Path.of(System.getProperty("nginx", "/usr/sbin/nginx"));
    Path script = script(folder, nginx);
    List<String> not = new ArrayList<>();
    for (String line : Files.readAllLines(EXPECTED)) {
      if (line.startsWith("file ")) {
        compare(tests, line.substring(5), script, nginx);
      } else if (line.startsWith("not ")) {
        not.add(line.substring(4, line.indexOf(" #")));
      }
    }
    System.out.println(counts);
    differences.removeIf(difference -> isNamed(difference, not));
    assertEquals("", String.join("\n\n", differences));
  }

  private static boolean isNamed(String difference, List<String> names) {
    for (String name : names) {
      if (difference.startsWith(name)) {
        return true;
      }
    }
    return false;
  }

  private void compare(Path tests, String name, Path script, Path nginx) throws IOException {
    Tap ours = Tap.run(tests, name, script);
    Tap theirs = Tap.run(tests, name, nginx);
    counts.merge(theirs.assertions().isEmpty() ? "files skipped" : "files", 1, Integer::sum);
    if (ours.assertions().isEmpty() && !theirs.assertions().isEmpty()) {
      differences.add(name + ": nothing is reached");
    }
    for (Tap.Assertion real : theirs.assertions().values()) {
      Tap.Assertion none = new Tap.Assertion("", false, "");
      Tap.Assertion here = ours.assertions().getOrDefault(real.name(), none);
      String kind = kind(real, here);
      counts.merge(kind, 1, Integer::sum);
      if (kind.equals("differ")) {
        differences.add(name + ": " + real.name().replaceFirst("\\d+ ", "") + here.text());
      }
    }
  }

  private static String kind(Tap.Assertion real, Tap.Assertion here) {
    if (!real.passed()) {
      return "fail with nginx";
    }
    if (here.name().isEmpty()) {
      return "not reached";
    }
    if (here.passed()) {
      return "agree";
    }
    return here.text().contains("599 undecided") ? "undecided" : "differ";
  }

  /** Writes a program that takes the place of nginx. */
  private static Path script(Path folder, Path nginx) throws IOException {
    Path script = folder.resolve("nginx");
    Process said = new ProcessBuilder(nginx.toString(), "-v").redirectErrorStream(true).start();
    String version =
        new String(said.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .replaceFirst("(?s).*/", "");
    Files.writeString(
        script,
        """
        #!/bin/sh
        case "$1" in -p) ;; *) exec %s "$@" ;; esac
        ulimit -c 0
        exec %s/bin/java -Xrs -XX:TieredStopAtLevel=1 -Dversion=%s -cp '%s' %s "$@"
        """
            .formatted(
                nginx,
                System.getProperty("java.home"),
                version.strip().replaceFirst(" .*", ""),
                System.getProperty("java.class.path"),
                ResolvingNginx.class.getName()));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    return script;
  }
}

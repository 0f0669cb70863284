package dev.nginxlint.nginx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.nginxlint.cli.replay.RealNginx;
import dev.nginxlint.cli.replay.Replay;
import dev.nginxlint.lint.RuleLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds every example of rules/ against a real nginx: what it accepts, and what becomes of
 * requests.
 */
class RulesOnNginxTest {
  @Test
  void examplesAreAsTheySay() throws IOException {
    if (!RunningNginx.isInstalled()) {
      System.err.println("SKIPPED: there is no nginx to replay the examples of rules on");
      abort("no nginx");
    }
    Replay replay = new Replay(RealNginx.installed().orElseThrow());
    List<String> complaints = new ArrayList<>();
    for (Path file : files()) {
      complaints.addAll(replay.run(RuleLoader.read(Files.readString(file), file.toString())));
    }
    System.out.printf(
        "nginx was given %d examples and %d requests of rules; %d are of another nginx%n",
        replay.examples(), replay.requests(), replay.skipped());
    assertEquals(List.of(), complaints);
    assertTrue(replay.requests() > 0 && replay.examples() > replay.skipped());
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> found = Files.walk(Path.of("rules"))) {
      return found.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}

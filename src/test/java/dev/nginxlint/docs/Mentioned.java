package dev.nginxlint.docs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** What a shell line of a page mentions. */
final class Mentioned {
  private static final Map<String, Path> PLACES =
      Map.of("-Dtest=", Path.of("src/test/java"), "-Dit.test=", Path.of("src/test/java"));

  private Mentioned() {}

  /** Checks that the files, test classes and Maven profiles named in a command exist. */
  static void check(String command) throws IOException {
    for (String word : command.replaceAll(" #.*", "").split("\\s+", -1)) {
      if (word.matches("[\\w.-]+(/[\\w.-]+)+/?")) {
        assertTrue(Files.exists(Path.of(word)), word);
      } else if (word.startsWith("-P")) {
        String profile = "<id>" + word.substring(2) + "</id>";
        assertTrue(Files.readString(Path.of("pom.xml")).contains(profile), word);
      }
      for (Map.Entry<String, Path> place : PLACES.entrySet()) {
        if (word.startsWith(place.getKey())) {
          String name = word.substring(place.getKey().length()).replaceAll("[#,].*", "");
          try (Stream<Path> files = Files.walk(place.getValue())) {
            assertTrue(files.anyMatch(file -> file.endsWith(name + ".java")), word);
          }
        }
      }
    }
  }
}

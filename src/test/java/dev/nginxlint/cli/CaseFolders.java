package dev.nginxlint.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Cases that are folders: a test for each, named as it. */
final class CaseFolders {
  private CaseFolders() {}

  /** What is done with the folder of a case. */
  interface Run {
    void run(Path folder) throws IOException;
  }

  static Stream<DynamicTest> tests(Path folders, Run run) throws IOException {
    List<Path> cases;
    try (Stream<Path> found = Files.list(folders)) {
      cases = found.filter(Files::isDirectory).sorted().toList();
    }
    assertFalse(cases.isEmpty());
    return cases.stream().map(c -> dynamicTest(c.getFileName().toString(), () -> run.run(c)));
  }
}

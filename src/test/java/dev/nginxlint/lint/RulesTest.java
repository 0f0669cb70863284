package dev.nginxlint.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples of every file in rules/. A rule without bad and good ones does not load. */
class RulesTest {
  private static List<Path> files() throws IOException {
    try (Stream<Path> found = Files.list(Path.of("rules"))) {
      return found.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static Rule read(Path file) throws IOException {
    return RuleLoader.read(Files.readString(file), file.toString());
  }

  @TestFactory
  Stream<DynamicTest> examples() throws IOException {
    return files().stream()
        .map(
            file ->
                dynamicTest(
                    file.getFileName().toString(),
                    () -> assertEquals(List.of(), RuleExamples.run(read(file)))));
  }

  @Test
  void whatIsCompiledIsWhatIsWritten() throws IOException {
    List<Rule> compiled = RuleSet.builtin();
    List<Path> files = files();
    assertEquals(files.size(), compiled.size());
    for (int i = 0; i < files.size(); i++) {
      Rule written = read(files.get(i));
      assertEquals(written.id() + ".yaml", files.get(i).getFileName().toString());
      assertEquals(RuleSet.ids().get(i), written.id());
      assertEquals(
          new Rule(
              written.id(),
              written.severity(),
              written.category(),
              written.wordings(),
              written.check(),
              Rule.Documentation.NONE),
          compiled.get(i));
    }
  }
}

package dev.nginxlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What other linters get wrong: runs each folder of testdata/peers as {@link CommandCasesTest} does
 * its own. {@code expect} holds {@code exit 0}, {@code has TEXT} and {@code not TEXT}, looked for
 * in all that is written, and {@code json} where one document is wanted.
 */
class PeersTest {
  private static final Path CASES = Path.of("testdata/peers");

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    return CaseFolders.tests(CASES, PeersTest::run);
  }

  private static void run(Path folder) throws IOException {
    TestConsole console = new TestConsole(folder);
    int status = console.run(Files.readAllLines(folder.resolve("args")).toArray(String[]::new));
    String written = console.printed() + console.complained();
    for (String line : Files.readAllLines(folder.resolve("expect"))) {
      String[] parts = line.split(" ", 2);
      switch (parts[0]) {
        case "exit" -> assertEquals(parts[1], Integer.toString(status), written);
        case "has" -> assertTrue(written.contains(parts[1]), "no " + parts[1] + " in " + written);
        case "not" -> assertFalse(written.contains(parts[1]), parts[1] + " in " + written);
        case "json" -> new ObjectMapper().readTree(console.printed());
        default -> throw new AssertionError(line);
      }
    }
  }
}

package dev.nginxlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs each folder of testdata/cli: the command line in {@code args} (an argument a line) with the
 * folder as the current one, and compares {@code out}, {@code err} and {@code exit}; {@code
 * out-like} instead of {@code out} holds some of the lines, with one space for many. {@code
 * -Dgolden.update} writes what comes out.
 */
class CommandCasesTest {
  private static final Path CASES = Path.of("testdata/cli");

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    return CaseFolders.tests(CASES, CommandCasesTest::run);
  }

  private static void run(Path folder) throws IOException {
    Path in = folder.resolve("in");
    TestConsole console =
        new TestConsole(folder, Files.exists(in) ? Files.readAllBytes(in) : new byte[0]);
    Path environment = folder.resolve("env");
    if (Files.exists(environment)) {
      for (String line : Files.readAllLines(environment)) {
        String[] parts = line.split("=", 2);
        console.environment.put(parts[0], parts[1]);
      }
    }
    int status = console.run(Files.readAllLines(folder.resolve("args")).toArray(String[]::new));
    Path like = folder.resolve("out-like");
    if (Files.exists(like)) {
      holds(Files.readAllLines(like), console.printed(), folder);
    } else {
      expect(folder.resolve("out"), console.printed());
    }
    expect(folder.resolve("err"), console.complained());
    expect(folder.resolve("exit"), status + "\n");
  }

  /** Looks for lines, in their order, however wide their columns are. */
  private static void holds(List<String> lines, String printed, Path folder) {
    String rest = printed.replaceAll(" +", " ");
    for (String line : lines) {
      int at = rest.indexOf(line + "\n");
      assertTrue(at >= 0, folder + ": no line \"" + line + "\" in " + rest);
      rest = rest.substring(at + line.length() + 1);
    }
  }

  private static void expect(Path golden, String actual) throws IOException {
    if (Boolean.getBoolean("golden.update") || "".equals(System.getProperty("golden.update"))) {
      Files.writeString(golden, actual);
    }
    assertEquals(Files.readString(golden), actual, golden.toString());
  }
}

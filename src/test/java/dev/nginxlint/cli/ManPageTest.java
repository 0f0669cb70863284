package dev.nginxlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gives the manual page to the programs that read such pages. */
class ManPageTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "man --warnings -E UTF-8 -l -Z",
        "groff -ww -man -Tutf8 -Z",
        "mandoc -Tlint -Wwarning"
      })
  void hasNothingToComplainOf(String checker) throws Exception {
    List<String> complaints = new ArrayList<>();
    run(checker, complaints);
    assertEquals(List.of(), complaints);
  }

  @Test
  void tellsEveryCommandAndEveryOption() throws Exception {
    String page = String.join("\n", run("man -E UTF-8 -l -P cat", new ArrayList<>()));
    for (Command command : Commands.all()) {
      assertTrue(page.contains(command.name()), command.name());
      for (Option option : command.options()) {
        assertTrue(page.contains(option.dashed()), option.dashed());
      }
    }
    assertTrue(page.contains("nginx-lint - find the mistakes"), page);
    assertTrue(page.contains("EXIT STATUS"), page);
  }

  /** Runs a program on the page; returns what it prints, and adds what it says of warnings. */
  private List<String> run(String words, List<String> complaints)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(words.split(" ", -1)));
    String program = command.get(0);
    assumeTrue(Files.exists(Path.of("/usr/bin", program)), program + " is not installed");
    Path page = Files.writeString(folder.resolve("nginx-lint.1"), ManPage.text("2026-01-31"));
    command.add(page.toString());
    Path err = folder.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
    builder.environment().put("MANWIDTH", "1000");
    builder.environment().put("MANROFFOPT", "");
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    complaints.addAll(Files.readAllLines(err));
    if (program.equals("mandoc")) {
      complaints.addAll(out.lines().toList());
    }
    return out.lines().map(line -> line.replaceAll(".\b", "")).toList();
  }
}

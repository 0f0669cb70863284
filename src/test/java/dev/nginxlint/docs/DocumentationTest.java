package dev.nginxlint.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs what the pages tell their readers to type, so that no page can lie.
 *
 * <ul>
 *   <li>{@code ```console}: each {@code $ command} runs in a shell (a line starting with {@code > }
 *       goes on with it), and prints what the page shows below it, of standard output and standard
 *       error. A line {@code ...} stands for any lines.
 *   <li>{@code ```sh}: its lines that start nginx-lint run and must be understood; the files, tests
 *       and profiles that the others name must exist.
 *   <li>{@code ```yaml FILE} (or any language with a file name): becomes that file.
 * </ul>
 *
 * A page is one session in a folder of its own, in which the repository's testdata/demo, rules and
 * README.md are.
 */
class DocumentationTest {
  private static final String ANY = "...";

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicContainer> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (String place : List.of("README.md", "docs", "rules", "testdata", "grammar")) {
      if (Files.exists(Path.of(place))) {
        try (Stream<Path> files = Files.walk(Path.of(place))) {
          files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
      }
    }
    assertTrue(pages.size() > 3, pages.toString());
    return pages.stream().map(this::page);
  }

  private DynamicContainer page(Path file) {
    try {
      Page page = Page.read(file);
      List<DynamicTest> tests = new ArrayList<>();
      Session session = new Session();
      for (Page.Block block : page.blocks()) {
        if (!block.name().isEmpty()) {
          session.write(block);
        }
        switch (block.language()) {
          case "console" -> session.addConsole(block);
          case "sh" -> addShell(block, session, tests);
          default -> {}
        }
      }
      Path folder = Reader.folder(temporary.resolve(file.toString().replace('/', '_')));
      for (Session.Answer answer : session.run(folder, Reader.environment(folder))) {
        Session.Command command = answer.command();
        String name = "line " + command.line() + ": " + command.text();
        tests.add(dynamicTest(name, () -> compare(file + ":" + command.line(), answer)));
      }
      return dynamicContainer(file.toString(), tests);
    } catch (IOException e) {
      throw new AssertionError(file.toString(), e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void addShell(Page.Block block, Session session, List<DynamicTest> tests) {
    for (int i = 0; i < block.text().size(); i++) {
      String text = block.text().get(i);
      int line = block.line() + i;
      if (text.matches("(bin/)?nginx-lint .*")) {
        session.add(new Session.Command(line, text, List.of(), false));
      } else {
        tests.add(dynamicTest("line " + line + ": " + text, () -> Mentioned.check(text)));
      }
    }
  }

  private static void compare(String place, Session.Answer answer) {
    String actual = String.join("\n", answer.lines());
    if (!answer.command().shown()) {
      assertTrue(answer.status() <= 1, place + "\n" + actual);
    } else if (!alike(answer.command().output(), answer.lines())) {
      assertEquals(String.join("\n", answer.command().output()), actual, place);
    }
  }

  /** Says whether the lines are those expected, of which {@code ...} stands for any number. */
  private static boolean alike(List<String> expected, List<String> lines) {
    if (expected.isEmpty()) {
      return lines.isEmpty();
    }
    List<String> rest = expected.subList(1, expected.size());
    if (expected.get(0).equals(ANY)) {
      for (int i = 0; i <= lines.size(); i++) {
        if (alike(rest, lines.subList(i, lines.size()))) {
          return true;
        }
      }
      return false;
    }
    return !lines.isEmpty()
        && expected.get(0).equals(lines.get(0))
        && alike(rest, lines.subList(1, lines.size()));
  }
}

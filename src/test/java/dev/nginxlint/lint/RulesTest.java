package dev.nginxlint.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.nginxlint.rule.Rule;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.ConfigurationParser;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.validity.ContextInference;
import dev.nginxlint.validity.NginxBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples of every file in rules/. A rule without bad and good ones does not load. */
class RulesTest {
  private static List<Path> files() throws IOException {
    try (Stream<Path> found = Files.walk(Path.of("rules"))) {
      return found
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted(Comparator.comparing(file -> file.getFileName().toString()))
          .toList();
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
    List<String> ids = RuleSet.ids();
    List<Path> files = files();
    assertEquals(files.size(), ids.size());
    List<RuleSet.Entry> entries = RuleSet.builtin().entries();
    for (int i = 0; i < files.size(); i++) {
      Rule written = read(files.get(i));
      assertEquals(written.id() + ".yaml", files.get(i).getFileName().toString());
      assertEquals("rules/" + written.category().word(), String.valueOf(files.get(i).getParent()));
      assertEquals(ids.get(i), written.id());
      RuleSet.Entry entry =
          new RuleSet.Entry(
              i,
              written.id(),
              written.category().word(),
              written.recommended(),
              written.matcher().isOfThePast(),
              written.directives().isEmpty());
      assertEquals(entry, entries.get(i));
      assertEquals(
          new Rule(
              written.id(),
              written.severity(),
              written.category(),
              written.recommended(),
              written.directives(),
              written.matcher(),
              written.check(),
              written.words(),
              Rule.Documentation.NONE),
          BuiltinRules.rule(entry));
    }
  }

  /** What a rule could match is never among what is left out before it is looked at closer. */
  @Test
  void whatIsLeftOutMatchesNothing() throws IOException {
    RuleSet builtin = RuleSet.builtin();
    int leftOut = 0;
    for (Path file : files()) {
      for (Rule.Example example : read(file).documentation().bad()) {
        Configuration configuration =
            ConfigurationParser.parse(new SourceFile("example.conf", example.conf()));
        Scene scene =
            new Scene(configuration, ContextInference.infer(configuration), NginxBuild.MAINLINE);
        List<String> concerning = builtin.concerning(scene).stream().map(Rule::id).toList();
        for (Rule rule : builtin.rules()) {
          if (!concerning.contains(rule.id()) || !rule.matcher().isPossible(scene)) {
            for (String name : rule.directives()) {
              for (Placement placement : scene.directives(name)) {
                assertFalse(rule.matcher().matches(scene, placement), rule.id() + example.at());
                leftOut++;
              }
            }
          }
        }
      }
    }
    assertTrue(leftOut > 0, "nothing was left out");
  }
}

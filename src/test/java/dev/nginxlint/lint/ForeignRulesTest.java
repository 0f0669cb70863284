package dev.nginxlint.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nginxlint.lint.IgnoreComment.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForeignRulesTest {

  @Test
  void allOursAreRules() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("src/main/data/foreign-rules.txt"));
    int mapped = 0;
    for (String line : lines) {
      if (line.startsWith("#")) {
        continue;
      }
      String[] columns = line.split("\t", -1);
      assertEquals(3, columns.length, line);
      assertTrue(columns[1].equals("gixy") || columns[1].equals("walf443"), line);
      for (String rule :
          columns[2].equals("-") ? List.<String>of() : List.of(columns[2].split(" "))) {
        assertTrue(RuleSet.ids().contains(rule) || RuleSet.validityIds().contains(rule), line);
        mapped++;
      }
    }
    assertTrue(mapped > 10, "mapped: " + mapped);
  }

  @Test
  void namesAreFoundWhole() {
    assertEquals(
        Optional.of("alias-slash-mismatch"),
        ForeignRules.ours(Form.GIXY, "alias_traversal").map(rules -> rules.get(0)));
    assertEquals(Optional.of(List.of()), ForeignRules.ours(Form.WALF443, "indent"));
    assertEquals(Optional.empty(), ForeignRules.ours(Form.WALF443, "alias_traversal"));
    assertEquals(Optional.empty(), ForeignRules.ours(Form.GIXY, "alias"));
  }
}

package dev.nginxlint.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nginxlint.check.Checks;
import dev.nginxlint.rule.BrokenRuleException;
import dev.nginxlint.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleLoaderTest {
  private static final String RULE =
      """
      id: autoindex-on
      severity: info
      category: security
      message: '{directive} is {1} in {context}'
      why: |
        Everybody sees the names of all files.
      match:
        directive: autoindex
        parameter: {at: 1, is: on}
      examples:
        bad:
          - conf: autoindex on;
            line: 1
            says: autoindex is on in main
        good:
          - autoindex off;
      """;

  @Test
  void onIsAWord() {
    Rule rule = RuleLoader.read(RULE, "x.yaml");
    assertEquals("Everybody sees the names of all files.", rule.summary());
    assertEquals("{directive} is {1} in {context}", rule.message());
    assertTrue(rule.matcher().toString().contains("what=[on]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          directive: autoindex | direktive: autoindex | x.yaml:8: unknown key "direktive" in "match"; did you mean "directive"?
          severity: info       | severity: high       | x.yaml:2: "high" is none of error, warning, info
          {1}                  | {2x}                 | x.yaml:4: no value {2x}; known are directive, parameters, 1, 2, 3, 4, 5, 6, 7, 8, 9, context, location, modifier, server
          good:                | nice:                | x.yaml:15: unknown key "nice" in "examples"; known are bad, good
          - autoindex off;     | ''                   | x.yaml:15: "good" is a text
          says:                | line:                | x.yaml:14: Duplicate field 'line'
          category: security   | ''                   | x.yaml:1: "category" is missing
          'match:'             | check: x             | x.yaml:8: mapping values are not allowed here
          """)
  void complainsWithFileAndLine(String from, String to, String complaint) {
    String broken = RULE.replace(from, to);
    BrokenRuleException e =
        assertThrows(BrokenRuleException.class, () -> RuleLoader.read(broken, "x.yaml"));
    assertEquals(complaint, e.getMessage());
  }

  @Test
  void checksAreKnownByName() {
    String broken =
        RULE.replace("match:\n  directive: autoindex\n  parameter: {at: 1, is: on}", "check: no");
    BrokenRuleException e =
        assertThrows(BrokenRuleException.class, () -> RuleLoader.read(broken, "x.yaml"));
    assertEquals("x.yaml:7: no check \"no\"; known are " + Checks.names(), e.getMessage());
  }
}

package dev.nginxlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.nginxlint.finding.Category;
import dev.nginxlint.finding.Finding;
import dev.nginxlint.finding.Severity;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
  /** Returns the fingerprints of a finding at each {@code rot} of a text. */
  private static List<String> fingerprints(String text) {
    SourceFile file = new SourceFile("nginx.conf", text);
    Fingerprints fingerprints = new Fingerprints();
    List<String> all = new ArrayList<>();
    for (int at = text.indexOf("rot"); at >= 0; at = text.indexOf("rot", at + 1)) {
      Span span = new Span(file, at, at + 3);
      Finding finding = Finding.of("rot", Severity.INFO, Category.STYLE, span, "at " + at);
      all.add(fingerprints.next(finding, file.path()));
    }
    return all;
  }

  @Test
  void staysWhenLinesMove() {
    List<String> before = fingerprints("a;\nrot x;\nb;\nrot y;\n");
    assertEquals(before, fingerprints("# new\n\na;\nb;\n    rot  x;\r\nc;\n\trot y;"));
  }

  @Test
  void isAnotherForAnotherLine() {
    List<String> both = fingerprints("rot x;\nrot y;\n");
    assertNotEquals(both.get(0), both.get(1));
    assertEquals(List.of(both.get(1)), fingerprints("rot y;"));
  }

  @Test
  void equalLinesAreNumbered() {
    List<String> both = fingerprints("rot x;\nrot x;\n");
    assertNotEquals(both.get(0), both.get(1));
    assertEquals(both.get(0), fingerprints("a;\nrot x;").get(0));
  }
}

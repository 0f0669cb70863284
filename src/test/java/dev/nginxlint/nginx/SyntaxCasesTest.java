package dev.nginxlint.nginx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.nginxlint.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whether this program says of each configuration in testdata/syntax what nginx was recorded to
 * say, and whether nginx still says it. {@code mvn test -Dtest=SyntaxCasesTest -Drecord} records
 * anew.
 */
class SyntaxCasesTest {

  @TestFactory
  Stream<DynamicTest> weSayWhatWasRecorded() {
    Map<String, List<SyntaxCase>> topics = new TreeMap<>();
    for (SyntaxCase each : SyntaxCase.all()) {
      topics.computeIfAbsent(each.topic(), topic -> new ArrayList<>()).add(each);
    }
    return topics.entrySet().stream()
        .map(
            topic ->
                dynamicTest(topic.getKey(), () -> check(topic.getValue(), SyntaxCasesTest::ours)));
  }

  @Test
  void nginxSaysWhatWasRecorded() {
    try (NginxFixture nginx = NginxFixture.start()) {
      check(SyntaxCase.all(), each -> theirs(each, nginx));
    }
  }

  /** Fails with all cases that a function has something against. */
  private static void check(List<SyntaxCase> cases, Function<SyntaxCase, String> complaint) {
    List<String> complaints =
        cases.stream().map(complaint).filter(text -> !text.isEmpty()).toList();
    assertEquals(
        List.of(),
        complaints,
        () ->
            complaints.size()
                + " of "
                + cases.size()
                + " differ\n"
                + String.join("\n", complaints));
  }

  private static String ours(SyntaxCase each) {
    String inside = "/case/";
    Path outside = each.folder().orElse(Path.of("/nowhere"));
    try (Ours ours = new Ours(LiveBuild.RECORDED)) {
      Verdict verdict =
          ours.test(new SourceFile(inside + "nginx.conf", each.text()), new Disk("/case", outside));
      Verdict recorded = SyntaxCase.parse(each.recorded());
      Verdict told = SyntaxCase.parse(SyntaxCase.render(verdict));
      if (Comparison.difference(recorded, told).isPresent()) {
        return each + "\n  nginx: " + recorded + "\n  ours:  " + told;
      }
      for (String warning : recorded.warnings()) {
        if (told.warnings().stream()
            .noneMatch(
                our -> sameWarning(Comparison.characters(warning), Comparison.characters(our)))) {
          return each + "\n  nginx warns: " + warning + "\n  ours:  " + told.warnings();
        }
      }
      return "";
    }
  }

  /** What nginx warns of after reading has no line. */
  private static boolean sameWarning(String nginx, String ours) {
    String nowhere = " (line -)";
    return nginx.endsWith(nowhere)
        ? ours.startsWith(nginx.substring(0, nginx.length() - nowhere.length()))
        : ours.equals(nginx);
  }

  private static String theirs(SyntaxCase each, NginxFixture nginx) {
    each.folder().ifPresent(nginx::enter);
    Verdict verdict = nginx.test(each.text());
    nginx.leave();
    String rendered = SyntaxCase.render(verdict);
    if (System.getProperty("record") != null) {
      each.record(rendered);
    }
    return rendered.equals(each.recorded())
        ? ""
        : each + "\n  recorded: " + each.recorded() + "  nginx: " + rendered;
  }
}

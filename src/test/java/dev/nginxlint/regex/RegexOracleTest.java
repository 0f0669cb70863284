package dev.nginxlint.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compares verdicts, messages, offsets, groups and matches with the real PCRE2. */
class RegexOracleTest {

  private static final List<String> URIS =
      List.of(
          "/",
          "/index.php",
          "/a/b.php/c",
          "/images/x.png",
          "/.htaccess",
          "/users/12/profile",
          "www.example.com",
          "/2024/01/02/x",
          "/a b",
          "/x%20y",
          "/é",
          "/\u00c3\u00a9",
          "/a\n",
          "/a\r",
          "/A/B/",
          "/api/v1/users",
          "https://www.example.com:80/x?y",
          "127.0.0.1",
          "id_a=b;c",
          "\"q\"",
          "/xxyzz",
          "/{id}/",
          "/a{,3}",
          "xy",
          "a.js");

  /**
   * When PCRE2 makes a repetition possessive it takes these to exclude {@code \S} and {@code \N},
   * though some bytes are in both.
   */
  private static final Pattern OVERLAPPING = Pattern.compile("\\\\[RhvHV]");

  private static final Pattern IN_BOTH = Pattern.compile("[\\x0b\\f\\r\\x85\\xa0]");

  private final Comparison comparison = new Comparison();
  private final PatternGenerator generator = new PatternGenerator(20_240_229);

  @BeforeEach
  void library() {
    Pcre2.assume();
  }

  @Test
  void handChosenPatternsAgree() throws IOException {
    for (String pattern : lines("patterns.txt")) {
      List<String> subjects = subjects(pattern, 40);
      comparison.compare(pattern, false, subjects);
      comparison.compare(pattern, true, subjects);
    }
    assertAgreement("hand-chosen", 18);
  }

  @Test
  void patternsOfNginxConfigurationsAgree() throws IOException {
    for (String pattern : lines("nginx.txt")) {
      List<String> subjects = subjects(pattern, 40);
      comparison.compare(pattern, false, subjects);
      comparison.compare(pattern, true, subjects);
    }
    assertAgreement("nginx", 0);
  }

  @Test
  void spoiledPatternsOfNginxConfigurationsAgree() throws IOException {
    for (String pattern : lines("nginx.txt")) {
      for (int i = 0; i < 200; i++) {
        String spoiled = generator.spoiled(pattern);
        comparison.compare(spoiled, generator.caseless(), subjects(spoiled, 3));
      }
    }
    assertAgreement("nginx, spoiled", 1);
  }

  @Test
  void spoiledHandChosenPatternsAgree() throws IOException {
    for (String pattern : lines("patterns.txt")) {
      for (int i = 0; i < 30; i++) {
        String spoiled = generator.spoiled(pattern);
        comparison.compare(spoiled, generator.caseless(), subjects(spoiled, 3));
      }
    }
    assertAgreement("hand-chosen, spoiled", 6);
  }

  @Test
  void randomPatternsAgree() {
    for (int i = 0; i < 20_000; i++) {
      String pattern = generator.pattern();
      comparison.compare(pattern, generator.caseless(), subjects(pattern, 6));
    }
    assertAgreement("random", 20);
  }

  @Test
  void randomScrapsAgree() {
    for (int i = 0; i < 40_000; i++) {
      String pattern = generator.scraps();
      comparison.compare(pattern, generator.caseless(), subjects(pattern, 3));
    }
    assertAgreement("scraps", 8);
  }

  @Test
  void verdictsAgreeForPatternsOfCharacters() {
    for (int i = 0; i < 10_000; i++) {
      String pattern = i % 2 == 0 ? generator.scraps() : generator.spoiled(generator.pattern());
      byte[] bytes = pattern.getBytes(StandardCharsets.UTF_8);
      comparison.compare(
          "(*UTF8)" + new String(bytes, StandardCharsets.ISO_8859_1),
          generator.caseless(),
          List.of());
    }
    assertAgreement("characters", 100);
  }

  private List<String> subjects(String pattern, int count) {
    List<String> subjects = new ArrayList<>(generator.subjects(pattern, count));
    if (count > 10) {
      subjects.addAll(URIS);
    }
    if (OVERLAPPING.matcher(pattern).find() && pattern.length() > 6) {
      subjects.removeIf(subject -> IN_BOTH.matcher(subject).find());
    }
    return subjects;
  }

  private void assertAgreement(String name, int mostPercentUnrepresentable) {
    System.out.println(name + ": " + comparison);
    assertEquals(
        List.of(), comparison.differences.subList(0, Math.min(20, comparison.differences.size())));
    assertTrue(
        comparison.unrepresentableCount() * 100 <= mostPercentUnrepresentable * comparison.accepted,
        comparison.toString());
  }

  private static List<String> lines(String resource) throws IOException {
    try (InputStream stream = RegexOracleTest.class.getResourceAsStream("/regex/" + resource)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().toList();
    }
  }
}

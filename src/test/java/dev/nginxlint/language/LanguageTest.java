package dev.nginxlint.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.MatchResult;
import dev.nginxlint.regex.Regex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LanguageTest {
  private static final String[] ATOMS = {
    "a", "b", "/", ".", "\\.", "[ab]", "[^a]", "\\w", "^", "$", "\\z", "(?=a)", "(?!b)", "(?i:a)"
  };
  private static final String[] QUANTIFIERS = {
    "", "", "", "*", "+", "?", "*?", "{2}", "{1,2}", "{0,2}?", "{2,}"
  };
  private static final String BYTES = "ab/.\nA";

  private static Language language(String pattern) {
    return Language.of(Regex.compile(pattern, false)).orElseThrow();
  }

  private static boolean isIn(String inner, String outer) {
    Language rest = language(inner).and(Language.URIS).without(language(outer));
    Witness witness = rest.witness();
    assertFalse(witness instanceof Witness.Unknown);
    return witness instanceof Witness.None;
  }

  @Test
  void inclusionIsNotThatOfTexts() {
    assertFalse(isIn("^/ab$", "^/a$"));
    assertFalse(isIn("\\.php7$", "\\.php$"));
    assertTrue(isIn("^/ab$", "^/a"));
    assertTrue(isIn("\\.php$", "\\.php"));
    assertTrue(isIn("^/api/v1/", "^/(api|img)/"));
    assertTrue(isIn("anything", "^/"));
    assertFalse(isIn("^/api/", "^/(?!api/internal)"));
    assertTrue(isIn("^/api/x/", "^/(?!img/)"));
    assertTrue(isIn("\\.(css|js)$", "(?i)\\.(CSS|js|png)$"));
    assertFalse(isIn("\\.(css|js)$", "^/static/.*\\.(css|js)$"));
  }

  @Test
  void aWitnessIsAShortestString() {
    Language left = language("\\.php7?$").and(Language.NORMALIZED).without(language("\\.php$"));
    assertEquals(new Witness.Found("/.php7"), left.witness());
    assertEquals(new Witness.None(), language("//").and(Language.NORMALIZED).witness());
    assertEquals(new Witness.None(), language("^api/").and(Language.URIS).witness());
  }

  @Test
  void whatIsNotRegularIsNotTold() {
    for (String pattern : List.of("(a)\\1", "a++b", "(?>a|ab)c", "\\bx", "(?<=a)b", "(^a)*b")) {
      assertEquals(Optional.empty(), Language.of(Regex.compile(pattern, false)), pattern);
    }
  }

  @Test
  void whatIsTooLargeIsUnknown() {
    Language ends = language("a.{14}$");
    assertInstanceOf(Witness.Unknown.class, ends.without(language("a.{14}$|b{40}")).witness());
  }

  @Test
  void membershipIsWhatMatchingSays() {
    Random random = new Random(42);
    List<String> subjects = subjects();
    int told = 0;
    for (int i = 0; i < 3000; i++) {
      String pattern = pattern(random, 3);
      if (!(Regex.compile(pattern, false) instanceof Compilation.Compiled compiled)) {
        continue;
      }
      Optional<Language> language = Language.of(compiled);
      if (language.isEmpty()) {
        continue;
      }
      told++;
      boolean any = false;
      for (String subject : subjects) {
        boolean matched = compiled.regex().match(subject) instanceof MatchResult.Matched;
        any |= matched;
        assertEquals(matched, language.get().contains(subject), pattern + " on " + subject);
      }
      Witness witness = language.get().witness();
      if (witness instanceof Witness.Found found) {
        assertInstanceOf(MatchResult.Matched.class, compiled.regex().match(found.text()), pattern);
      } else if (witness instanceof Witness.None) {
        assertFalse(any, pattern);
      }
    }
    assertTrue(told > 800, "told " + told);
  }

  /** All short strings. */
  private static List<String> subjects() {
    List<String> subjects = new ArrayList<>(List.of(""));
    for (int i = 0; i < subjects.size() && subjects.get(i).length() < 4; i++) {
      for (int k = 0; k < BYTES.length(); k++) {
        subjects.add(subjects.get(i) + BYTES.charAt(k));
      }
    }
    return subjects;
  }

  private static String pattern(Random random, int depth) {
    StringBuilder pattern = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      if (depth > 0 && random.nextInt(4) == 0) {
        String inner = pattern(random, depth - 1) + "|" + pattern(random, depth - 1);
        pattern.append('(').append(inner).append(')');
      } else {
        pattern.append(ATOMS[random.nextInt(ATOMS.length)]);
      }
      pattern.append(QUANTIFIERS[random.nextInt(QUANTIFIERS.length)]);
    }
    return pattern.toString();
  }
}

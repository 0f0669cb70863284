package dev.nginxlint.check.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.MatchResult;
import dev.nginxlint.regex.Regex;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmbiguityTest {

  private static Regex regex(String pattern) {
    return assertInstanceOf(Compilation.Compiled.class, Regex.compile(pattern, false)).regex();
  }

  private static Optional<Ambiguity.Word> word(String pattern) {
    return Ambiguity.find(Positions.of(regex(pattern).parsed().root()).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^(a+)+$",
        "^(a*)*$",
        "^(a|a)*$",
        "^(a|ab|b)*$",
        "^(\\w+\\s?)*$",
        "^([a-z]+[0-9]?)+x$",
        "^(.*,)*$",
        "^x((a|b)+c?)*$"
      })
  void whatCanBeReadInTwoWaysIsFound(String pattern) {
    Optional<Ambiguity.Word> word = word(pattern);
    assertTrue(word.isPresent(), pattern);
    // The word itself is read in more ways the more often it stands there.
    String text = word.get().prefix() + word.get().pump().repeat(40) + "x\u0001";
    assertInstanceOf(MatchResult.LimitExceeded.class, regex(pattern).match(text), pattern);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^(a+b)+$",
        "^(/[^/]+)*$",
        "^([a-z]+-)*[a-z]+$",
        "^(a|b)*$",
        "^.*x.*$",
        "^(a{1,3}b)*$",
        "^(ab?c)*$"
      })
  void whatCanBeReadInOneWayIsNot(String pattern) {
    assertEquals(Optional.empty(), word(pattern), pattern);
  }

  @ParameterizedTest
  @ValueSource(strings = {"^(a)\\1*$", "^((a)\\2)*$"})
  void whatIsNoRegularLanguageIsLeftAlone(String pattern) {
    assertEquals(Optional.empty(), Positions.of(regex(pattern).parsed().root()), pattern);
  }
}

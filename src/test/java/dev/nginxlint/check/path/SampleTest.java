package dev.nginxlint.check.path;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nginxlint.regex.Regex;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {

  private static Regex regex(String pattern) {
    return Sample.regex(pattern, false).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "'^/api/(.*)$', /api/users",
    "'\\.php$', /users.php",
    "'[^/]\\.php(/|$)', /x.php/",
    "'^/(v1|api)/x{3}$', /v1/xxx",
    "'^/user/(?<id>\\d+)$', /user/1",
    "'^/(?!api)', /",
    "'^', /"
  })
  void pathMatches(String pattern, String path) {
    assertEquals(Optional.of(path), Sample.of(regex(pattern)));
  }

  @Test
  void groupsTakeGivenTexts() {
    Regex regex = regex("^/static(.*)$");
    assertEquals(Optional.of("/static../x"), Sample.of(regex, Map.of(1, "../x")));
    assertEquals(Optional.empty(), Sample.of(regex("^/i([a-z]+)$"), Map.of(1, "../x")));
  }

  @Test
  void nothingIsSaidOfWhatWasNotMatched() {
    assertEquals(Optional.empty(), Sample.of(regex("^/a(?=b)c$")));
  }
}

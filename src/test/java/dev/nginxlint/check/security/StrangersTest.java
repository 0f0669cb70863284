package dev.nginxlint.check.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.Regex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrangersTest {

  private static String stranger(String pattern, boolean withPath) {
    Regex regex =
        assertInstanceOf(Compilation.Compiled.class, Regex.compile(pattern, true)).regex();
    return Strangers.find(regex, withPath).map(Strangers.Found::stranger).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "example\\.com, https://example.com.evil.com",
    "^https://example\\.com, https://example.com.evil.com",
    "example\\.com$, https://evil-example.com",
    "^https?://.*example\\.com$, http://evil-example.com",
    "^https://www.example\\.com$, https://wwwxexample.com",
    "^https://(a|b)\\.example\\.(com|org), https://a.example.com.evil.com",
    "^https?://localhost, http://localhost.evil.com"
  })
  void aSiteSlipsThrough(String pattern, String stranger) {
    assertEquals(stranger, stranger(pattern, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^https://example\\.com$",
        "^https://([a-z0-9-]+\\.)?example\\.com$",
        "^https?://(.+\\.)?example\\.com(:[0-9]+)?$",
        "^https?://(localhost|127\\.0\\.0\\.1)(:\\d+)?$",
        "^https://a\\.(example\\.com|example\\.org)$",
        "^$",
        "."
      })
  void noneSlipsThrough(String pattern) {
    assertEquals("", stranger(pattern, false));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www\\.example\\.com/, https://evil.com/?https://www.example.com/",
    "^https://[^/]*example\\.com/, https://evil-example.com/"
  })
  void aRefererHasAPath(String pattern, String stranger) {
    assertEquals(stranger, stranger(pattern, true));
  }
}

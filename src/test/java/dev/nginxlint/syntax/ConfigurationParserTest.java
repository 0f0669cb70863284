package dev.nginxlint.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nginxlint.source.MapLoader;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.UnreadableException;
import dev.nginxlint.source.Utf8;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationParserTest {

  /** Renders a tree on one line: parameters in brackets, so that each word can be seen whole. */
  private static String tree(Configuration configuration) {
    return configuration.directives().stream()
        .map(ConfigurationParserTest::tree)
        .collect(Collectors.joining(" "));
  }

  private static String tree(Directive directive) {
    StringBuilder tree = new StringBuilder(directive.name().value());
    directive.parameters().forEach(p -> tree.append('[').append(p.value()).append(']'));
    if (directive.block().isPresent()) {
      tree.append('{');
      tree.append(
          directive.children().stream()
              .map(ConfigurationParserTest::tree)
              .collect(Collectors.joining(" ")));
      tree.append('}');
    }
    return tree.toString();
  }

  private static String problems(Configuration configuration) {
    return configuration.problems().stream()
        .map(p -> p.finding().span().line() + ": " + p.finding().message())
        .collect(Collectors.joining(" | "));
  }

  private static Configuration parse(String text) {
    return ConfigurationParser.parse(new SourceFile("nginx.conf", Utf8.encode(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a b;                              | a[b]
          a#b c#d;                          | a#b[c#d]
          location /a}b { }                 | location[/a}b]{}
          a "b c" 'd;{}';                   | a[b c][d;{}]
          a "b\\"c" d\\;e;                  | a[b"c][d\\;e]
          a ${b}c x$uri;                    | a[${b}c][x$uri]
          /${x { }                          | /${x{}
          if ($a = "b") { c; }              | if[($a][=][b][)]{c}
          a "";                             | a[]
          a "b\\"c\\\\" d;                   | a[b"c\\][d]
          "server" { listen 80; }           | server{listen[80]}
          "x_by_lua_block" { a = {"}"} } b; | x_by_lua_block{} b
          content_by_lua_block { a = "}" -- }⏎ } b;  | content_by_lua_block{} b
          """)
  void readsWords(String text, String expected) {
    assertEquals(expected, tree(parse(text.replace("⏎", "\n"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a b                               | 1: unexpected end of file, expecting ";" or "}"
          a b\\                              | 1: unexpected end of file, expecting ";" or "}"
          a {⏎                             | 2: unexpected end of file, expecting "}"
          }                                 | 1: unexpected "}"
          a b }                             | 1: unexpected "}"
          ;                                 | 1: unexpected ";"
          { }                               | 1: unexpected "{"
          a "b"c;                           | 1: unexpected "c"
          a "b;⏎                           | 2: unexpected end of file, expecting ";" or "}"
          x_by_lua_block {⏎ [[ }           | 2: Lua code block missing the closing long bracket "]]", the inlined Lua code may be too long
          """)
  void saysWhatNginxRefuses(String text, String expected) {
    assertEquals(expected.replace("`", ""), problems(parse(text.replace("⏎", "\n"))));
  }

  @Test
  void splicesIncludedFilesInAfterTheirInclude() throws UnreadableException {
    MapLoader files =
        MapLoader.of(
            Map.of(
                "c/main", "a; include x/*.conf; b;", "c/x/2.conf", "two;", "c/x/1.conf", "one;"));
    assertEquals(
        "a include[x/*.conf] one two b",
        tree(ConfigurationParser.parse(files.read("c/main"), files)));
  }

  @Test
  void tellsOfAnIncludeThatIsNotThereOrIncludesItself() throws UnreadableException {
    MapLoader files = MapLoader.of(Map.of("main", "include none; include main;"));
    assertEquals(
        "1: open() \"none\" failed (2: No such file or directory) | 1: \"main\" includes itself",
        problems(ConfigurationParser.parse(files.read("main"), files)));
  }

  @Test
  void nestingHasABound() {
    Configuration configuration = parse("a {".repeat(100_000));
    assertEquals(
        "1: blocks are nested more than 1000 deep, the rest is not read", problems(configuration));
  }
}

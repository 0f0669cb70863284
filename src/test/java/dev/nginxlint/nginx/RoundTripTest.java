package dev.nginxlint.nginx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.Span;
import dev.nginxlint.syntax.Comment;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.ConfigurationParser;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whether the tree of every file in testdata keeps each byte in its place. */
class RoundTripTest {
  private static final List<Path> FILES = Folders.files(Path.of("testdata"), ".conf");

  @Test
  void thereAreFiles() {
    assertFalse(FILES.isEmpty());
  }

  @Test
  void spansNestAndSiblingsDoNotOverlap() throws IOException {
    for (Path file : FILES) {
      Configuration read = parse(text(file));
      nest(read.directives(), new Span(read.main(), 0, read.main().text().length()), file);
    }
  }

  private static void nest(List<Directive> directives, Span around, Path file) {
    int at = around.start();
    for (Directive directive : directives) {
      Span span = directive.span();
      assertTrue(at <= span.start() && span.end() <= around.end(), () -> file + ": " + directive);
      at = span.end();
      int word = span.start();
      for (Parameter each : words(directive)) {
        assertTrue(word <= each.span().start(), () -> file + ": " + each);
        word = each.span().end();
      }
      Span end = directive.terminator();
      assertTrue(word <= end.start() && end.end() <= span.end(), () -> file + ": " + directive);
      if (directive.block().isPresent()) {
        Span block = directive.block().get().span();
        assertTrue(word <= block.start() && block.end() == span.end(), () -> file + ": " + block);
        nest(directive.children(), block, file);
      }
    }
  }

  /** Files without mistakes only: a statement that is refused has no place in the tree. */
  @Test
  void wordsAndWhatIsBetweenThemMakeTheFile() throws IOException {
    int sound = 0;
    for (Path file : FILES) {
      Configuration read = parse(text(file));
      if (!read.problems().isEmpty()) {
        continue;
      }
      sound++;
      List<Span> spans = new ArrayList<>();
      collect(read.directives(), spans);
      read.comments().stream().map(Comment::span).forEach(spans::add);
      spans.sort((a, b) -> Integer.compare(a.start(), b.start()));
      StringBuilder rebuilt = new StringBuilder();
      for (Span span : spans) {
        String gap = text(file).substring(rebuilt.length(), span.start());
        assertTrue(gap.matches("[ \\t\\r\\n]*"), () -> file + ": lost " + gap);
        rebuilt.append(gap).append(span.text());
      }
      String rest = text(file).substring(rebuilt.length());
      assertTrue(rest.matches("[ \\t\\r\\n]*"), () -> file + ": lost " + rest);
      assertEquals(text(file), rebuilt + rest, file.toString());
    }
    assertTrue(sound > FILES.size() / 2, "most files are without mistakes in their words");
  }

  /** Takes words and terminators; the body of a Lua block is taken whole. */
  private static void collect(List<Directive> directives, List<Span> spans) {
    for (Directive directive : directives) {
      words(directive).forEach(word -> spans.add(word.span()));
      SourceFile file = directive.span().file();
      int end = directive.span().end();
      if (directive.block().isPresent() && isLua(directive)) {
        spans.add(directive.block().get().span());
        continue;
      }
      spans.add(directive.terminator());
      if (directive.block().isPresent()) {
        collect(directive.children(), spans);
        spans.add(new Span(file, end - 1, end));
      }
    }
  }

  private static boolean isLua(Directive directive) {
    return directive.name().value().endsWith("_by_lua_block");
  }

  @Test
  void carriageReturnsAreWhiteSpace() throws IOException {
    for (Path file : FILES) {
      Configuration read = parse(text(file));
      // A line feed in quotes is part of the word, a backslash hides the byte after it, and a long
      // comment may have no room for one byte more.
      boolean inWords =
          read.placements(dev.nginxlint.syntax.Context.MAIN).stream()
              .flatMap(placement -> words(placement.directive()).stream())
              .anyMatch(word -> word.span().text().contains("\n"));
      boolean inComments =
          read.comments().stream().anyMatch(comment -> comment.text().length() > 4000);
      if (read.problems().isEmpty() && !inWords && !inComments) {
        String windows = text(file).replace("\r\n", "\n").replace("\n", "\r\n");
        assertEquals(
            render(read.directives()), render(parse(windows).directives()), file::toString);
      }
    }
  }

  private static String render(List<Directive> directives) {
    return directives.stream().map(RoundTripTest::render).collect(Collectors.joining(" "));
  }

  private static String render(Directive directive) {
    return words(directive)
        + (directive.block().isPresent() ? "{" + render(directive.children()) + "}" : ";");
  }

  private static List<Parameter> words(Directive directive) {
    List<Parameter> words = new ArrayList<>(List.of(directive.name()));
    words.addAll(directive.parameters());
    return words;
  }

  private static Configuration parse(String text) {
    return ConfigurationParser.parse(new SourceFile("nginx.conf", text));
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }
}

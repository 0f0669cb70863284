package dev.nginxlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nginxlint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hashes of lines are those that GitHub's own upload computes; the figures are from its tests. */
class LineHashesTest {
  private static List<String> hashes(String text) {
    SourceFile file = new SourceFile("nginx.conf", text);
    LineHashes hashes = new LineHashes(file);
    List<String> all = new ArrayList<>();
    for (int line = 1; line <= file.line(text.length()); line++) {
      all.add(hashes.of(line));
    }
    return all;
  }

  @Test
  void blanksAreNotCounted() {
    assertEquals(
        List.of(
            "271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"),
        hashes(" a\nb\n  \t\tc\n d"));
    assertEquals(List.of("c129715d7a2bc9a3:1"), hashes(""));
  }

  @Test
  void allLineEndsAreOne() {
    List<String> expected =
        List.of(
            "e9496ae3ebfced30:1",
            "fb7c023a8b9ccb3f:1",
            "ce8ba1a563dcdaca:1",
            "e20e36e16fcb0cc8:1",
            "b3edc88f2938467e:1",
            "c8e28b0b4002a3a0:1",
            "c129715d7a2bc9a3:1");
    assertEquals(expected, hashes(" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n"));
    assertEquals(expected, hashes(" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n"));
  }

  @Test
  void equalLinesAreNumbered() {
    List<String> hashes = hashes("Lorem ipsum dolor sit amet.\n".repeat(10));
    assertEquals("a7f2ff13bc495cf2:1", hashes.get(0));
    assertEquals("a7f2ff13bc495cf2:6", hashes.get(5));
    assertEquals("a7f2ff1481e87703:1", hashes.get(6));
    assertEquals("c129715d7a2bc9a3:1", hashes.get(10));
  }
}

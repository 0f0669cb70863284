package dev.nginxlint.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whether each statement on how nginx maps requests, S23 to S187, is named by a recorded case: in
 * its sentence, or in a comment.
 */
class StatementsTest {
  private static final Path FOLDER = Path.of("testdata/resolve");
  private static final Pattern NAME = Pattern.compile("\\bS(\\d+)\\b");
  private static final int FIRST = 23;
  private static final int LAST = 187;

  @Test
  void eachIsNamedByACase() throws IOException {
    Set<Integer> unnamed = new TreeSet<>();
    for (int statement = FIRST; statement <= LAST; statement++) {
      unnamed.add(statement);
    }
    for (Path path : cases()) {
      unnamed.removeAll(names(path));
    }
    assertEquals(Set.of(), unnamed);
  }

  private static List<Path> cases() throws IOException {
    try (Stream<Path> paths = Files.walk(FOLDER)) {
      return paths.filter(path -> path.toString().matches(".*\\.(conf|yaml)")).toList();
    }
  }

  private static Set<Integer> names(Path path) throws IOException {
    Set<Integer> names = new TreeSet<>();
    Matcher matcher = NAME.matcher(Files.readString(path, StandardCharsets.ISO_8859_1));
    while (matcher.find()) {
      names.add(Integer.parseInt(matcher.group(1)));
    }
    return names;
  }
}

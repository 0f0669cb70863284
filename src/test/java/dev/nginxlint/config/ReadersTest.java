package dev.nginxlint.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A block is read for a group of directives only where it has one of them: a directive that is
 * missing from that list would be without effect where it stands alone.
 */
class ReadersTest {
  private static final Path FOLDER = Path.of("src/main/java/dev/nginxlint/config");
  private static final Pattern READ = Pattern.compile("\\.(?:all|first|value|flag)\\(\\s*\"(\\w+)");
  private static final Pattern LIST = Pattern.compile("hasAny\\(([^)]*)\\)");
  private static final Pattern WORD = Pattern.compile("\"(\\w+)\"");

  @Test
  void whatIsReadOfFilesIsLookedFor() throws IOException {
    // try_files is read always: it is not inherited.
    check(Set.of("try_files"), "SettingsReader", "DisableSymlinks");
  }

  @Test
  void whatIsReadOfAccessIsLookedFor() throws IOException {
    check(Set.of(), "AccessSettings");
  }

  @Test
  void whatIsReadOfModulesIsLookedFor() throws IOException {
    check(Set.of(), "FileModules");
  }

  @Test
  void allListsAreHeldToWhatIsRead() throws IOException {
    List<String> held =
        List.of("AccessSettings.java", "Block.java", "FileModules.java", "SettingsReader.java");
    TreeSet<String> found = new TreeSet<>();
    try (java.util.stream.Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        if (Files.readString(file).contains("hasAny(")) {
          found.add(FOLDER.relativize(file).toString());
        }
      }
    }
    assertEquals(new TreeSet<>(held), found);
  }

  private static void check(Set<String> always, String... classes) throws IOException {
    TreeSet<String> read = new TreeSet<>();
    TreeSet<String> listed = new TreeSet<>(always);
    for (String name : classes) {
      String text = Files.readString(FOLDER.resolve(name + ".java"));
      Matcher reads = READ.matcher(text);
      while (reads.find()) {
        read.add(reads.group(1));
      }
      Matcher lists = LIST.matcher(text);
      while (lists.find()) {
        Matcher words = WORD.matcher(lists.group(1));
        while (words.find()) {
          listed.add(words.group(1));
        }
      }
    }
    assertFalse(read.isEmpty());
    assertEquals(listed, read);
  }
}

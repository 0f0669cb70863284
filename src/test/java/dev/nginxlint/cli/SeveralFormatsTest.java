package dev.nginxlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several reports of one run. */
class SeveralFormatsTest {
  private static final String CONF = "events {}\nhttp { rot x; }\n";

  @TempDir Path folder;

  private TestConsole lint(String... arguments) throws IOException {
    Files.writeString(folder.resolve("nginx.conf"), CONF);
    TestConsole console = new TestConsole(folder);
    console.run(arguments);
    return console;
  }

  @Test
  void eachGoesToItsFileAndIsWhatItWouldBeAlone() throws IOException {
    String[] formats = {"json", "jsonl", "sarif", "github", "gitlab", "checkstyle", "junit"};
    String[] arguments = new String[formats.length + 2];
    for (int i = 0; i < formats.length; i++) {
      arguments[i] = "--format=" + formats[i] + ":out." + formats[i];
    }
    arguments[formats.length] = "--format=concise";
    arguments[formats.length + 1] = "nginx.conf";
    TestConsole console = lint(arguments);
    assertEquals(lint("--format=concise", "nginx.conf").printed(), console.printed());
    for (String format : formats) {
      assertEquals(
          lint("--format=" + format, "nginx.conf").printed(),
          Files.readString(folder.resolve("out." + format)));
    }
  }

  @Test
  void aConfigurationIsNotOverwritten() throws IOException {
    TestConsole console = lint("--format=json:./nginx.conf", "nginx.conf");
    assertEquals(
        "nginx-lint: ./nginx.conf: is read as configuration; not overwritten\n",
        console.complained());
    assertEquals(CONF, Files.readString(folder.resolve("nginx.conf")));
  }

  @Test
  void aFolderThatIsNotThereIsTold() throws IOException {
    assertEquals(
        "nginx-lint: no/out.json: 2: No such file or directory\n",
        lint("--format=json:no/out.json", "nginx.conf").complained());
  }

  @Test
  void aDashIsStandardOutput() throws IOException {
    assertTrue(lint("--format=json:-", "nginx.conf").printed().startsWith("{\"version\": 1,"));
  }
}

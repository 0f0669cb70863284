package dev.nginxlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Types into the shells themselves, on a terminal of their own, and sees what the tabulator key
 * makes of it; and asks them for all that they would offer.
 */
class CompletionTest {
  /** What is typed, with {@code ^} for the tabulator, and what must stand there before Enter. */
  private static final List<List<String>> TYPED =
      List.of(
          List.of("reso^site^", "resolve site.conf"),
          List.of("--fail-o^nev^", "--fail-on never"),
          List.of("--fail-on=nev^", "--fail-on=never"),
          List.of("lint --color al^", "lint --color always"),
          List.of("--min-severity w^", "--min-severity warning"),
          List.of("--format conc^", "--format concise"),
          List.of("--format jsonl:si^", "--format jsonl:site.conf"),
          List.of("--format=jsonl:si^", "--format=jsonl:site.conf"),
          List.of("--select alias-sl^", "--select alias-slash-mismatch"),
          List.of(
              "--select security,proxy-pass-sl^", "--select security,proxy-pass-slash-mismatch"),
          List.of("--severity alias-sl^inf^", "--severity alias-slash-mismatch=info"),
          List.of("--severity=alias-sl^inf^", "--severity=alias-slash-mismatch=info"),
          List.of("resolve --files r^si^", "resolve --files real site.conf"),
          List.of("resolve -X GET --strict si^", "resolve -X GET --strict site.conf"),
          List.of("rules sh^duplicate-lis^", "rules show duplicate-listen"),
          List.of("rules test own^", "rules test own-rules/"),
          List.of("--rules own^", "--rules own-rules/"),
          List.of("completion fi^", "completion fish"),
          List.of("sit^", "site.conf"));

  @TempDir Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(folder.resolve("site.conf"), "");
    Files.createDirectories(folder.resolve("own-rules"));
  }

  private Path script(String shell) throws IOException {
    TestConsole console = new TestConsole(folder);
    assertEquals(0, console.run("completion", shell), console.complained());
    return Files.writeString(folder.resolve("script." + shell), console.printed());
  }

  private static void assumeInstalled(String program) {
    assumeTrue(
        Stream.of("/bin/", "/usr/bin/").anyMatch(place -> Files.exists(Path.of(place + program))),
        program + " is not installed");
  }

  @ParameterizedTest
  @CsvSource({
    "bash, bash --norc --noprofile -i, ''",
    "zsh, zsh -f -i, 'autoload -Uz compinit && compinit -u -D; '"
  })
  void tabulatorCompletes(String shell, String command, String first) throws Exception {
    assumeInstalled(shell);
    assumeInstalled("script");
    try (Terminal terminal = new Terminal(folder, command)) {
      terminal.type(first + "source '" + script(shell) + "'; nginx-lint() { echo \"<$*>\"; }\n");
      for (List<String> typed : TYPED) {
        String echoed = terminal.type("nginx-lint " + typed.get(0).replace('^', '\t') + "\n");
        // zsh writes the "=" of an option that takes a value, and takes back the "/" of a folder.
        String said = echoed.replaceAll("/?\\s*>", ">").replaceAll("<(--[a-z-]+)=", "<$1 ");
        String expected =
            "<" + typed.get(1).replaceAll("^(--[a-z-]+)=", "$1 ").replaceAll("/$", "") + ">";
        assertTrue(said.contains(expected), typed.get(0) + "\n" + echoed);
      }
    }
  }

  @Test
  void fishOffersTheSame() throws Exception {
    assumeInstalled("fish");
    Path script = script("fish");
    for (List<String> typed : TYPED) {
      // fish tells what it would offer at the last tabulator.
      String[] parts = typed.get(0).split("\\^", -1);
      String done = typed.get(1);
      String last = parts[parts.length - 2];
      int word = done.lastIndexOf(' ') + 1;
      String asked = done.substring(0, done.lastIndexOf(last) + last.length());
      List<String> offered =
          offered(
              List.of(
                  "fish",
                  "--no-config",
                  "-c",
                  "source '" + script + "'; complete -C 'nginx-lint " + asked + "'"));
      assertTrue(offered.contains(done.substring(word)), asked + " " + offered);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "fish"})
  void allOptionsOfAllCommandsAreOffered(String shell) throws Exception {
    assumeInstalled(shell);
    Path script = script(shell);
    for (Command command : Commands.all()) {
      String line = "nginx-lint " + command.name() + " --";
      String ask =
          shell.equals("fish")
              ? "complete -C '" + line + "'"
              : "COMP_LINE='"
                  + line
                  + "' COMP_POINT="
                  + line.length()
                  + " COMP_CWORD=2 COMP_WORDS=("
                  + line
                  + "); _nginx_lint; printf '%s\\n' \"${COMPREPLY[@]}\"";
      String[] start = shell.equals("fish") ? new String[] {"--no-config"} : new String[0];
      List<String> words = new ArrayList<>(List.of(shell));
      words.addAll(List.of(start));
      words.addAll(List.of("-c", "source '" + script + "'\n" + ask));
      List<String> expected = new ArrayList<>();
      command.options().forEach(option -> expected.add(option.dashed()));
      List<String> offered = offered(words);
      expected.sort(null);
      offered.sort(null);
      assertEquals(expected, offered, line);
    }
  }

  @Test
  void whatIsOfferedIsUnderstood() {
    for (Command command : Commands.all()) {
      assertEquals(0, new TestConsole(folder).run(command.name(), "--help"), command.name());
    }
    for (String option :
        List.of("format", "fail-on", "color", "min-severity", "select", "context")) {
      Values values = Values.of(java.util.Objects.requireNonNull(Commands.lint().option(option)));
      assertTrue(values.words().size() > 2, option);
      for (String word : values.words()) {
        TestConsole console = new TestConsole(folder);
        int status = console.run("lint", "--" + option, word, "site.conf");
        assertTrue(status <= 1, option + " " + word + ": " + console.complained());
      }
    }
  }

  /** Runs a command and returns the first column of its lines. */
  private List<String> offered(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("HOME", folder.toString());
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), command.toString());
    List<String> words = new ArrayList<>();
    out.lines().forEach(line -> words.add(line.replaceAll("\t.*", "")));
    return words;
  }

  /** A shell on a terminal. */
  private static final class Terminal implements AutoCloseable {
    private static final String PROMPT = "READY@";

    private final Process process;
    private final OutputStream keys;
    private final InputStream screen;

    Terminal(Path folder, String shell) throws IOException {
      ProcessBuilder builder =
          new ProcessBuilder("script", "-qfc", shell, "/dev/null").directory(folder.toFile());
      builder.environment().clear();
      builder.environment().put("PATH", System.getenv("PATH"));
      builder.environment().put("HOME", folder.toString());
      builder.environment().put("TERM", "dumb");
      builder.environment().put("LC_ALL", "C.UTF-8");
      builder.environment().put("PS1", PROMPT);
      builder.environment().put("PROMPT", PROMPT);
      process = builder.redirectErrorStream(true).start();
      keys = process.getOutputStream();
      screen = process.getInputStream();
      awaitPrompt();
    }

    /** Types a line, and returns what is on the screen until the next prompt. */
    String type(String line) throws IOException {
      keys.write(line.getBytes(StandardCharsets.UTF_8));
      keys.flush();
      return awaitPrompt();
    }

    private String awaitPrompt() throws IOException {
      StringBuilder seen = new StringBuilder();
      while (!seen.toString().endsWith(PROMPT)) {
        int next = screen.read();
        if (next < 0) {
          throw new AssertionError("the shell ended: " + seen);
        }
        seen.append((char) next);
      }
      return seen.toString();
    }

    @Override
    public void close() {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}

package dev.nginxlint.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The commands of a page as one shell session: what is set or written by one is there for the next,
 * as for a reader who types them.
 */
final class Session {
  private static final String PROMPT = "$ ";
  private static final String CONTINUED = "> ";

  /** Printed after each command; no program of ours writes it. */
  private static final String MARK = "\036";

  /**
   * A command and what the page says that it prints.
   *
   * @param shown whether the page shows output at all: of {@code sh} blocks it does not
   */
  record Command(int line, String text, List<String> output, boolean shown) {}

  /** A command, and what it printed on both outputs together. */
  record Answer(Command command, List<String> lines, int status) {}

  private final List<Command> commands = new ArrayList<>();
  private final StringBuilder script = new StringBuilder("exec 2>&1 </dev/null\n");

  /** Takes the commands of a console block, which come after a dollar sign. */
  void addConsole(Page.Block block) {
    List<String> text = block.text();
    for (int i = 0; i < text.size(); ) {
      int line = block.line() + i;
      if (!text.get(i).startsWith(PROMPT)) {
        throw new AssertionError("line " + line + ": a console block starts with \"$ \"");
      }
      StringBuilder command = new StringBuilder(text.get(i++).substring(PROMPT.length()));
      while (i < text.size() && text.get(i).startsWith(CONTINUED)) {
        command.append('\n').append(text.get(i++).substring(CONTINUED.length()));
      }
      List<String> output = new ArrayList<>();
      while (i < text.size() && !text.get(i).startsWith(PROMPT)) {
        output.add(text.get(i++));
      }
      add(new Command(line, command.toString(), output, true));
    }
  }

  void add(Command command) {
    commands.add(command);
    script.append(command.text()).append("\nmark=$?; printf '");
    script.append("%s ").append(MARK).append("' $mark; (exit $mark)\n");
  }

  /** Makes the text of a block the file that it names, before the commands that follow. */
  void write(Page.Block block) {
    script.append("mkdir -p \"$(dirname '").append(block.name()).append("')\"\n");
    script.append("cat >'").append(block.name()).append("' <<'END OF BLOCK'\n");
    script.append(String.join("\n", block.text())).append("\nEND OF BLOCK\n");
  }

  /** Runs all commands in a folder. */
  List<Answer> run(Path folder, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve(".session.sh"), script.toString());
    Path printed = folder.resolve(".session.out");
    ProcessBuilder builder =
        new ProcessBuilder("sh", file.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("the commands do not end");
    }
    String[] parts = Files.readString(printed, StandardCharsets.UTF_8).split(MARK, -1);
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < commands.size(); i++) {
      if (i >= parts.length - 1) {
        throw new AssertionError("the session ended at: " + commands.get(i).text());
      }
      String text = parts[i].stripTrailing();
      int status = text.lastIndexOf('\n') + 1;
      // The status stands behind output that does not end its last line, too.
      while (!text.substring(status).matches("[0-9]+")) {
        status++;
      }
      String output = text.substring(0, status);
      List<String> lines = output.isEmpty() ? List.of() : List.of(output.split("\n", -1));
      answers.add(
          new Answer(
              commands.get(i),
              output.endsWith("\n") ? lines.subList(0, lines.size() - 1) : lines,
              Integer.parseInt(text.substring(status))));
    }
    return answers;
  }
}

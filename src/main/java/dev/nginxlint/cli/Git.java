package dev.nginxlint.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Asks git about a repository in ways that nothing in its configuration can make run a program: no
 * hooks, file system monitors, filters, drivers for differences, pagers or transports.
 */
record Git(Path folder) {

  /**
   * What a run of git came to.
   *
   * @param out its output, one byte a character
   */
  record Answer(int status, String out, String err) {}

  /** Runs git, and returns what it prints, one byte a character. */
  Answer ask(String... words) {
    return run(Map.of(), words);
  }

  /** Runs git with every filter of the repository taken away, for what looks at its files. */
  Answer askWithoutFilters(String... words) {
    String names =
        ask("config", "--null", "--name-only", "--get-regexp", "^filter\\..*\\.(clean|process)$")
            .out();
    Map<String, String> environment = new java.util.HashMap<>();
    String given = System.getenv("GIT_CONFIG_COUNT");
    int count = given != null && given.matches("[0-9]{1,4}") ? Integer.parseInt(given) : 0;
    for (String name : names.split("\0", -1)) {
      if (!name.isEmpty()) {
        environment.put("GIT_CONFIG_KEY_" + count, decoded(name));
        environment.put("GIT_CONFIG_VALUE_" + count++, "");
        environment.put(
            "GIT_CONFIG_KEY_" + count, decoded(name.replaceFirst("\\.[a-z]+$", ".required")));
        environment.put("GIT_CONFIG_VALUE_" + count++, "false");
      }
    }
    environment.put("GIT_CONFIG_COUNT", Integer.toString(count));
    return run(environment, words);
  }

  private static String decoded(String bytes) {
    return dev.nginxlint.source.Utf8.decode(bytes);
  }

  private Answer run(Map<String, String> more, String... words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "git",
                "--no-pager",
                "--literal-pathspecs",
                "-c",
                "core.fsmonitor=",
                "-c",
                "core.hooksPath=/dev/null",
                "-c",
                "core.quotePath=false",
                "-c",
                "submodule.recurse=false"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.remove("GIT_EXTERNAL_DIFF");
    environment.remove("GIT_DIFF_OPTS");
    environment.put("GIT_OPTIONAL_LOCKS", "0");
    environment.put("GIT_NO_LAZY_FETCH", "1");
    environment.put("GIT_ALLOW_PROTOCOL", "none");
    environment.put("GIT_TERMINAL_PROMPT", "0");
    environment.put("LC_ALL", "C");
    environment.putAll(more);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      Drain err = new Drain(process.getErrorStream());
      err.start();
      byte[] out = process.getInputStream().readAllBytes();
      int status = process.waitFor();
      err.join();
      return new Answer(status, new String(out, StandardCharsets.ISO_8859_1), err.text());
    } catch (IOException e) {
      throw new UsageException("--since needs git: " + e.getMessage());
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts this program", e);
    }
  }
}

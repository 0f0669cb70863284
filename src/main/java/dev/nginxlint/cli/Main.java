package dev.nginxlint.cli;

/**
 * The program: picks the command, runs it, and turns what went wrong into one line and an exit
 * status.
 *
 * <p>Nothing is loaded that the command in use does not need; starting takes longer than linting.
 */
public final class Main {
  /** Exit status: wrong usage, unreadable input, broken settings or rules, a bug. */
  static final int FAILED = 2;

  private Main() {}

  /** Runs the program and ends the process with its exit status. */
  public static void main(String[] arguments) {
    int status = run(arguments, new ProcessConsole());
    // System.exit() would first make a logger to note it, which takes 10 ms since JDK 21.
    Runtime.getRuntime().halt(status);
  }

  /** Runs the program on a console, and returns the exit status. */
  static int run(String[] words, Console console) {
    Output out = new Output(console.out());
    Output err = new Output(console.err());
    int status;
    try {
      status = dispatch(words, new Streams(console, out, err));
    } catch (UsageException e) {
      err.line("nginx-lint: " + dev.nginxlint.report.Display.text(String.valueOf(e.getMessage())));
      status = FAILED;
    } catch (OutOfMemoryError e) {
      err.line("nginx-lint: out of memory; give the JVM more with NGINX_LINT_JAVA_OPTIONS=-Xmx4g");
      status = FAILED;
    } catch (RuntimeException | Error e) {
      Crash.report(e, words, err);
      status = FAILED;
    }
    out.flush();
    err.flush();
    return status;
  }

  private static int dispatch(String[] words, Streams streams) {
    String first = words.length == 0 ? "" : words[0];
    Command command =
        switch (first) {
          case "resolve" -> Commands.resolve();
          case "rules" -> Commands.ruleBook();
          case "completion" -> Commands.completion();
          case "config" -> Commands.settings();
          default -> Commands.lint();
        };
    if (Commands.isLater(first)) {
      throw new UsageException(
          "the command " + first + " is not in this version; for a file write ./" + first);
    }
    boolean named = first.equals(command.name());
    Arguments arguments = ArgumentParser.parse(command, words, named ? 1 : 0);
    if (arguments.has("help")) {
      streams.out().print(named ? Usage.help(command) : Usage.help());
      return 0;
    }
    if (arguments.has("version")) {
      ProgramVersion.write(streams.out());
      return 0;
    }
    return switch (command.name()) {
      case "rules" -> new RulesCommand(streams).run(arguments);
      case "completion" -> new CompletionCommand(streams).run(arguments);
      case "config" -> new ConfigCommand(streams).run(arguments);
      case "resolve" -> new ResolveCommand(streams).run(arguments);
      default -> new LintCommand(streams).run(arguments);
    };
  }
}

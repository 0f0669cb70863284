package dev.nginxlint.cli;

import java.util.List;

/** {@code nginx-lint completion}: prints what makes a shell complete our command lines. */
record CompletionCommand(Streams streams) {

  int run(Arguments arguments) {
    List<String> words = arguments.operands();
    if (words.size() != 1) {
      throw new UsageException("completion needs the name of one shell: bash, zsh or fish");
    }
    List<Command> commands = Commands.all();
    switch (words.get(0)) {
      case "bash" -> streams.out().print(new BashCompletion().write(commands));
      case "zsh" -> streams.out().print(new ZshCompletion().write(commands));
      case "fish" -> streams.out().print(new FishCompletion().write(commands));
      default ->
          throw new UsageException(
              "no completion for \"" + words.get(0) + "\"; it is one of bash, zsh, fish");
    }
    return 0;
  }
}

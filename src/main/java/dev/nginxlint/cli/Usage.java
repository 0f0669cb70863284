package dev.nginxlint.cli;

import dev.nginxlint.validity.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Help and explanations, made by picocli from the commands of {@link Commands}. */
final class Usage {
  private static final int WIDTH = 100;

  /** An option is meant when no more letters of it are wrong. */
  private static final int MOST_MISTAKES = 2;

  private Usage() {}

  /** Returns the help of a command. */
  static String help(Command command) {
    return commandLine(command).getUsageMessage(Ansi.OFF);
  }

  /** Returns the help of the program: that of lint, its default, and the other commands. */
  static String help() {
    CommandLine top = new CommandLine(spec(Commands.lint()).name("nginx-lint"));
    top.getCommandSpec()
        .usageMessage()
        .description(
            "Reads an nginx configuration as nginx does and finds the mistakes in it.",
            "Exit status: 0 clean, 1 findings, 2 wrong usage or unreadable input.");
    for (Command command : Commands.all()) {
      top.addSubcommand(command.name(), spec(command));
    }
    top.setUsageHelpWidth(WIDTH);
    return top.getUsageMessage(Ansi.OFF);
  }

  /** Says that there is no such option, and which one is alike. */
  static UsageException unknown(Command command, String word) {
    int equals = word.indexOf('=');
    String typed = equals < 0 ? word : word.substring(0, equals);
    String alike = "";
    int least = MOST_MISTAKES + 1;
    for (Option option : command.options()) {
      int distance = Spelling.distance(typed, option.dashed(), least);
      if (distance < least) {
        least = distance;
        alike = "; did you mean " + option.dashed() + "?";
      }
    }
    return new UsageException("unknown option \"" + typed + "\"" + alike);
  }

  private static CommandLine commandLine(Command command) {
    CommandLine line = new CommandLine(spec(command));
    line.setUsageHelpWidth(WIDTH);
    return line;
  }

  private static CommandSpec spec(Command command) {
    CommandSpec spec = CommandSpec.create().name("nginx-lint " + command.name());
    spec.usageMessage().description(command.description()).abbreviateSynopsis(true);
    for (Option option : command.options()) {
      spec.addOption(option(option));
    }
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .type(String[].class)
            .paramLabel(command.operands())
            .hideParamSyntax(true)
            .build());
    return spec;
  }

  private static OptionSpec option(Option option) {
    String[] names =
        option.letter() == ' '
            ? new String[] {option.dashed()}
            : new String[] {"-" + option.letter(), option.dashed()};
    OptionSpec.Builder builder =
        OptionSpec.builder(names).description(option.description().replace("%", "%%"));
    if (option.takesValue()) {
      builder.type(String[].class).arity("1").paramLabel(option.argument()).hideParamSyntax(true);
    } else {
      builder.type(boolean.class).arity("0");
    }
    return builder.build();
  }
}

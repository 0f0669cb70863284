package dev.nginxlint.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Help and explanations, made by picocli from the commands of {@link Commands}. */
final class Usage {
  private static final int WIDTH = 100;

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
    for (Command command : List.of(Commands.lint(), Commands.resolve(), Commands.ruleBook())) {
      top.addSubcommand(command.name(), spec(command));
    }
    top.setUsageHelpWidth(WIDTH);
    return top.getUsageMessage(Ansi.OFF);
  }

  /** Says what is wrong with an argument, and which options are alike. */
  static UsageException mistake(Command command, String word) {
    try {
      commandLine(command).parseArgs(word);
    } catch (UnmatchedArgumentException e) {
      List<String> alike = e.getSuggestions();
      return new UsageException(
          "unknown option \""
              + word
              + "\""
              + (alike.isEmpty() ? "" : "; did you mean " + String.join(" or ", alike) + "?"));
    } catch (ParameterException e) {
      String message = String.valueOf(e.getMessage());
      return new UsageException(Character.toLowerCase(message.charAt(0)) + message.substring(1));
    }
    return new UsageException("unknown option \"" + word + "\"");
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

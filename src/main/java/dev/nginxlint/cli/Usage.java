package dev.nginxlint.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

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
    for (Command command : Commands.all()) {
      top.addSubcommand(command.name(), spec(command));
    }
    top.getCommandSpec()
        .usageMessage()
        .footerHeading("%nnginx-lint COMMAND --help tells more of a command.%nEnvironment:%n")
        .footer(
            "  NO_COLOR, FORCE_COLOR       Colours never, or always; --color counts more.",
            "  FORCE_HYPERLINK             Links on a terminal: 0 never, 1 even on one not known.",
            "  GITHUB_WORKSPACE,",
            "  CI_PROJECT_DIR              The top of the project, which reports name files from.",
            "  NGINX_LINT_JAVA             The Java to run with: its folder, or the program.",
            "  NGINX_LINT_JAVA_OPTIONS     More options for it, as -Xmx4g.");
    top.setUsageHelpWidth(WIDTH);
    return top.getUsageMessage(Ansi.OFF);
  }

  /** Says that there is no such option, and which one is alike. */
  static UsageException unknown(Command command, String word) {
    int equals = word.indexOf('=');
    String typed = equals < 0 ? word : word.substring(0, equals);
    List<String> known = new ArrayList<>();
    for (Option option : command.options()) {
      known.add(option.dashed());
    }
    return new UsageException("unknown option \"" + typed + "\"" + Meant.by(typed, known));
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

package dev.nginxlint.cli;

import java.util.List;

/** Completion for fish, from version 3 on. */
final class FishCompletion {
  private static final String START =
      """
      # fish completion for nginx-lint: `nginx-lint completion fish | source` in config.fish

      # Says whether the command is one of these; the first word is the command, else it is lint.
      function __nginx_lint_in
          set -l words (commandline -opc)
          set -l command lint
          if test (count $words) -gt 1; and contains -- $words[2] $__nginx_lint_commands
              set command $words[2]
          end
          contains -- $command $argv
      end

      # Says whether exactly so many words are there, the command among them; and what the last is.
      function __nginx_lint_after
          set -l words (commandline -opc)
          test (count $words) -eq $argv[1]; or return 1
          test (count $argv) -eq 1; or test "$words[-1]" = $argv[2]
      end

      # Offers words after those that stand there already, with a comma between.
      function __nginx_lint_list
          set -l head (string match -r '^.*,' -- (string replace -r '^--[a-z-]+=' '' -- (commandline -ct)))
          for word in $argv
              echo "$head$word"
          end
      end

      # Offers "WORD=LEVEL": the first of these is the joint, those after -- stand behind it.
      function __nginx_lint_pair
          set -l joint $argv[1]
          set -l end (contains -i -- -- $argv)
          set -l head (string match -r "^[^$joint]*$joint" -- (string replace -r '^--[a-z-]+=' '' -- (commandline -ct)))
          if test -z "$head"
              for word in $argv[2..(math $end - 1)]
                  echo $word$joint
                  test $joint = ':'; and echo $word
              end
          else if test $joint = ':'
              set -l file (string replace -- $head '' (string replace -r '^--[a-z-]+=' '' -- (commandline -ct)))
              for path in $file*
                  echo $head$path
              end
          else
              for word in $argv[(math $end + 1)..-1]
                  echo $head$word
              end
          end
      end

      """;

  private final StringBuilder text = new StringBuilder(START);

  String write(List<Command> commands) {
    StringBuilder names = new StringBuilder();
    for (Command command : commands) {
      names.append(' ').append(command.name());
    }
    text.append("set -g __nginx_lint_commands").append(names);
    text.append("\nset -g __nginx_lint_rules ").append(String.join(" ", Values.rules()));
    text.append("\n\n");
    for (Command command : commands) {
      text.append("complete -c nginx-lint -n '__nginx_lint_after 1' -a ").append(command.name());
      text.append(" -d ").append(quoted(command.description())).append('\n');
    }
    for (Command command : commands) {
      text.append('\n');
      for (Option option : command.options()) {
        add(command, option);
      }
      List<Alternative> alternatives = Alternative.of(command);
      for (Alternative alternative : alternatives) {
        String in = "__nginx_lint_in " + command.name() + "; and __nginx_lint_after ";
        text.append("complete -c nginx-lint -f -n '").append(in).append("2' -a ");
        text.append(alternative.word()).append('\n');
        text.append("complete -c nginx-lint -n '").append(in).append("3 ");
        text.append(alternative.word()).append("'").append(value(Values.of(alternative.operand())));
        text.append('\n');
      }
    }
    return text.toString();
  }

  private void add(Command command, Option option) {
    text.append("complete -c nginx-lint -n '__nginx_lint_in ").append(command.name());
    text.append("' -l ").append(option.name());
    if (option.letter() != ' ') {
      text.append(" -s ").append(option.letter());
    }
    if (option.takesValue()) {
      text.append(" -r").append(value(Values.of(option)));
    }
    text.append(" -d ").append(quoted(option.description())).append('\n');
  }

  private static String value(Values values) {
    String words = values.line("$__nginx_lint_rules");
    if (words.isEmpty()) {
      return switch (values.paths()) {
        case FILES -> " -F";
        case FOLDERS -> " -f -a '(__fish_complete_directories)'";
        case NONE -> " -f";
      };
    }
    return switch (values.joint()) {
      case ',' -> " -f -a '(__nginx_lint_list " + words + ")'";
      case '=', ':' ->
          " -f -a '(__nginx_lint_pair "
              + values.joint()
              + " "
              + words
              + " -- "
              + String.join(" ", Values.severities())
              + ")'";
      default -> " -f -a '" + words + "'";
    };
  }

  private static String quoted(String word) {
    return "'" + word.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}

package dev.nginxlint.cli;

import java.util.List;

/** Completion for zsh: to be sourced, or saved as _nginx-lint in a folder of $fpath. */
final class ZshCompletion {
  private static final String START =
      """
      #compdef nginx-lint
      # zsh completion for nginx-lint: `source <(nginx-lint completion zsh)` in ~/.zshrc, after compinit

      # Offers words before "=" or ":", and behind it what the rest of the arguments offers.
      _nginx_lint_pair() {
        local joint=$1 words=$2
        shift 2
        if compset -P "*$joint"; then
          "$@"
        else
          compadd -S "$joint" -q -- ${=words}
        fi
      }

      """;

  private static final String END =
      """
        esac
      }

      if [[ ${funcstack[1]} == _nginx-lint ]]; then
        _nginx_lint "$@"
      else
        compdef _nginx_lint nginx-lint
      fi
      """;

  private final StringBuilder text = new StringBuilder(START);

  String write(List<Command> commands) {
    for (Command command : commands) {
      writeOperands(command);
    }
    text.append("typeset -g _nginx_lint_rules='").append(String.join(" ", Values.rules()));
    text.append("'\n\n_nginx_lint() {\n  local command=lint\n  if (( CURRENT == 2 )) && ");
    text.append("[[ ${words[2]} != -* ]]; then\n    local -a commands=(\n");
    for (Command command : commands) {
      String description = command.description().replace(":", "\\:");
      text.append("      ").append(quoted(command.name() + ":" + description)).append('\n');
    }
    text.append("    )\n    _alternative 'commands:command:(( $commands ))' 'files:file:_files'\n");
    text.append("    return\n  fi\n  case ${words[2]} in\n    ");
    for (int i = 0; i < commands.size(); i++) {
      text.append(i == 0 ? "" : "|").append(commands.get(i).name());
    }
    text.append(") command=${words[2]}; shift words; (( CURRENT-- )) ;;\n  esac\n");
    text.append("  case $command in\n");
    for (Command command : commands) {
      text.append("    ").append(command.name()).append(") _arguments -s -S");
      for (Option option : command.options()) {
        text.append(" \\\n      ").append(spec(option));
      }
      text.append(" \\\n      '*: :_nginx_lint_").append(command.name()).append("' ;;\n");
    }
    return text.append(END).toString();
  }

  private void writeOperands(Command command) {
    List<Alternative> alternatives = Alternative.of(command);
    text.append("_nginx_lint_").append(command.name()).append("() {\n");
    if (alternatives.isEmpty()) {
      text.append("  _files\n}\n\n");
      return;
    }
    StringBuilder words = new StringBuilder();
    text.append("  case ${words[2]} in\n");
    for (Alternative alternative : alternatives) {
      words.append(' ').append(alternative.word());
      String action = action(Values.of(alternative.operand()));
      text.append("    ").append(alternative.word()).append(") (( CURRENT == 2 )) || ");
      text.append(action).append(" ;;\n");
    }
    text.append("  esac\n  (( CURRENT > 2 )) || compadd --").append(words).append("\n}\n\n");
  }

  private static String spec(Option option) {
    String end = "[" + option.description().replaceAll("([\\[\\]\\\\])", "\\\\$1") + "]";
    if (option.takesValue()) {
      String name = option.argument().replace(":", "\\:");
      end += ":" + name + ":{" + action(Values.of(option)) + "}";
    }
    String repeated = option.takesValue() ? "*" : "";
    String name = repeated + option.dashed() + (option.takesValue() ? "=" : "");
    String spec = quoted(name + end);
    return option.letter() == ' '
        ? spec
        : spec
            + " "
            + quoted(repeated + "-" + option.letter() + (option.takesValue() ? "+" : "") + end);
  }

  private static String action(Values values) {
    String words = values.line("$_nginx_lint_rules");
    if (words.isEmpty()) {
      return switch (values.paths()) {
        case FILES -> "_files";
        case FOLDERS -> "_files -/";
        case NONE -> "_message value";
      };
    }
    return switch (values.joint()) {
      case ',' -> "_sequence compadd - " + words.replace("$", "$=");
      case ':' -> "_nginx_lint_pair \\: \"" + words + "\" _files";
      case '=' ->
          "_nginx_lint_pair = \""
              + words
              + "\" compadd -- "
              + String.join(" ", Values.severities());
      default -> "compadd -- " + words.replace("$", "$=");
    };
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}

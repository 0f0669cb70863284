package dev.nginxlint.cli;

import java.util.List;

/** Completion for bash, from version 3.2 on, with or without the bash-completion package. */
final class BashCompletion {
  private static final String START =
      """
      # bash completion for nginx-lint; put `source <(nginx-lint completion bash)` into ~/.bashrc

      # Offers words for $value, which stands behind $head; "," and more of them, "=" or ":" may follow.
      _nginx_lint_words() {
        local word after=${1/[, :]/}
        if [ "$1" = , ] && [[ $value == *,* ]]; then
          head=$head${value%,*},
          value=${value##*,}
        fi
        for word in $2; do
          [[ $word == "$value"* ]] && COMPREPLY+=("$head$word$after")
        done
        case $1 in ','|'=') compopt -o nospace 2>/dev/null ;; esac
        _nginx_lint_no_files
      }

      # Files are what bash falls back to.
      _nginx_lint_no_files() {
        compopt +o default +o bashdefault 2>/dev/null
      }

      _nginx_lint_folders() {
        compopt -o dirnames +o default +o bashdefault 2>/dev/null
      }

      _nginx_lint() {
        local line=${COMP_LINE:0:COMP_POINT} command=lint option head= value typed cut
        local current=${line##*[[:space:]]}
        local before=${line%"$current"}
        before=${before%"${before##*[![:space:]]}"}
        local previous=${before##*[[:space:]]}
        COMPREPLY=()
      """;

  private static final String MIDDLE =
      """
        if [[ $current == --*=* ]]; then
          option=${current%%=*} head=$option= value=${current#*=}
        else
          option=$previous value=$current
        fi
        case $command:$option in
      """;

  private static final String END =
      """
        esac
        # What bash takes for a word of its own (after "=" or ":") it wants back alone.
        typed=${COMP_WORDS[COMP_CWORD]}
        case $typed in '='|':') typed= ;; esac
        cut=${current%"$typed"}
        if [ -n "$cut" ] && [ "${#COMPREPLY[@]}" -gt 0 ]; then
          COMPREPLY=("${COMPREPLY[@]#"$cut"}")
        fi
        return 0
      }
      """;

  private static final String REGISTER =
      "\ncomplete -o bashdefault -o default -F _nginx_lint nginx-lint\n";

  private final StringBuilder text = new StringBuilder(START);

  String write(List<Command> commands) {
    StringBuilder names = new StringBuilder();
    for (Command command : commands) {
      names.append(names.isEmpty() ? "" : "|").append(command.name());
    }
    text.append("  if [ \"$COMP_CWORD\" -gt 1 ]; then\n");
    text.append("    case ${COMP_WORDS[1]} in ").append(names);
    text.append(") command=${COMP_WORDS[1]} ;; esac\n  fi\n");
    text.append(MIDDLE);
    for (Command command : commands) {
      for (Option option : command.options()) {
        if (option.takesValue()) {
          String letter = option.letter() == ' ' ? "" : "|" + command.name() + ":-";
          add(command.name() + ":" + option.dashed() + letter + letter(option));
          add(Values.of(option));
        }
      }
    }
    text.append("    *) _nginx_lint_operand ;;\n").append(END);
    operands(commands, names.toString().replace('|', ' '));
    text.append("\n_nginx_lint_rules='").append(String.join(" ", Values.rules())).append("'\n");
    return text.append(REGISTER).toString();
  }

  private static String letter(Option option) {
    return option.letter() == ' ' ? "" : String.valueOf(option.letter());
  }

  private void add(String pattern) {
    text.append("    ").append(pattern).append(") ");
  }

  private void add(Values values) {
    if (!values.words().isEmpty()) {
      switch (values.joint()) {
        case '=' ->
            addPair(
                values, "_nginx_lint_words ' ' '" + String.join(" ", Values.severities()) + "'");
        case ':' -> addPair(values, ":");
        default -> addWords(values);
      }
    } else {
      switch (values.paths()) {
        case FILES -> text.append(":");
        case FOLDERS -> text.append("_nginx_lint_folders");
        case NONE -> text.append("_nginx_lint_no_files");
      }
    }
    text.append(" ;;\n");
  }

  private void addWords(Values values) {
    text.append("_nginx_lint_words '").append(values.joint()).append("' \"");
    text.append(values.line("$_nginx_lint_rules")).append('"');
  }

  /** Offers the words, and behind one of them and the joint what the shell command offers. */
  private void addPair(Values values, String second) {
    char joint = values.joint();
    text.append("\n      if [[ $value == *").append(joint).append("* ]]; then\n");
    text.append("        head=$head${value%%").append(joint).append("*}").append(joint);
    text.append(" value=${value#*").append(joint).append("}\n        ").append(second);
    text.append("\n      else\n        ");
    addWords(values);
    text.append("\n      fi");
  }

  /** Writes the function that completes what is not the value of an option. */
  private void operands(List<Command> commands, String names) {
    text.append(
        "\n_nginx_lint_operand() {\n  if [[ $current == -* ]]; then\n    case $command in\n");
    for (Command command : commands) {
      text.append("      ").append(command.name()).append(") _nginx_lint_words ' ' '");
      for (Option option : command.options()) {
        text.append(option.dashed()).append(' ');
      }
      text.append("' ;;\n");
    }
    text.append("    esac\n    return\n  fi\n  if [ \"$COMP_CWORD\" -eq 1 ]; then\n");
    text.append("    local IFS=$'\\n'\n    COMPREPLY=($(compgen -W '");
    text.append(names.replace(' ', '\n'))
        .append("' -- \"$current\"; compgen -f -- \"$current\"))\n");
    text.append("    compopt -o filenames 2>/dev/null\n    return\n  fi\n");
    text.append("  case $command:$COMP_CWORD:${COMP_WORDS[2]} in\n");
    for (Command command : commands) {
      StringBuilder words = new StringBuilder();
      for (Alternative alternative : Alternative.of(command)) {
        words.append(alternative.word()).append(' ');
      }
      if (!words.isEmpty()) {
        add(command.name() + ":2:*");
        text.append("_nginx_lint_words ' ' '").append(words).append("' ;;\n");
      }
      for (Alternative alternative : Alternative.of(command)) {
        add(command.name() + ":*:" + alternative.word());
        add(Values.of(alternative.operand()));
      }
    }
    text.append("  esac\n}\n");
  }
}

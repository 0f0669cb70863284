package dev.nginxlint.cli;

import org.jspecify.annotations.Nullable;

/**
 * Reads the arguments of a command, in the usual way of GNU programs: {@code --name value}, {@code
 * --name=value}, {@code -n value}, {@code -nvalue}, letters together, and {@code --} before
 * operands that look like options. What it does not understand it leaves to {@link Usage} to
 * explain, so that a run without a mistake loads no library for it.
 */
final class ArgumentParser {
  private final Command command;
  private final String[] words;
  private final Arguments arguments = new Arguments();
  private int at;

  private ArgumentParser(Command command, String[] words, int first) {
    this.command = command;
    this.words = words;
    this.at = first;
  }

  /**
   * Reads arguments from {@code first} on.
   *
   * @throws UsageException with what is wrong, and what may have been meant
   */
  static Arguments parse(Command command, String[] words, int first) {
    return new ArgumentParser(command, words, first).parse();
  }

  private Arguments parse() {
    while (at < words.length) {
      String word = words[at++];
      if (word.equals("--")) {
        while (at < words.length) {
          arguments.addOperand(words[at++]);
        }
      } else if (word.startsWith("--")) {
        longOption(word);
      } else if (word.startsWith("-") && word.length() > 1) {
        letters(word);
      } else {
        arguments.addOperand(word);
      }
    }
    return arguments;
  }

  private void longOption(String word) {
    int equals = word.indexOf('=');
    Option option = command.option(equals < 0 ? word.substring(2) : word.substring(2, equals));
    if (option == null) {
      throw Usage.unknown(command, word);
    }
    if (!option.takesValue()) {
      if (equals >= 0) {
        throw new UsageException(option.dashed() + " takes no value");
      }
      arguments.add(option, "");
    } else if (equals >= 0) {
      arguments.add(option, word.substring(equals + 1));
    } else {
      arguments.add(option, value(option));
    }
  }

  private void letters(String word) {
    for (int i = 1; i < word.length(); i++) {
      @Nullable Option option = command.option(word.charAt(i));
      if (option == null) {
        throw Usage.unknown(command, word);
      }
      if (option.takesValue()) {
        arguments.add(option, i + 1 < word.length() ? word.substring(i + 1) : value(option));
        return;
      }
      arguments.add(option, "");
    }
  }

  private String value(Option option) {
    if (at == words.length) {
      throw new UsageException(option.dashed() + " needs a value: " + option.argument());
    }
    return words[at++];
  }
}

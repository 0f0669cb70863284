package dev.nginxlint.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One command: its words in the help, and its options.
 *
 * @param operands what follows the options: {@code CONFIG [URL...]}
 */
record Command(String name, String operands, String description, List<Option> options) {

  /** Returns the option with this name, or null. */
  @Nullable Option option(String optionName) {
    for (Option option : options) {
      if (option.name().equals(optionName)) {
        return option;
      }
    }
    return null;
  }

  /** Returns the option with this letter, or null. */
  @Nullable Option option(char letter) {
    for (Option option : options) {
      if (option.letter() == letter && letter != ' ') {
        return option;
      }
    }
    return null;
  }
}

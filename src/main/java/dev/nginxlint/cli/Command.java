package dev.nginxlint.cli;

/**
 * One command: its words in the help, and its options.
 *
 * @param operands what follows the options: {@code CONFIG [URL...]}
 */
record Command(String name, String operands, String description, Option[] options) {

  /** Returns the option with this name, or null. */
  @org.jspecify.annotations.Nullable Option option(String name) {
    for (Option option : options) {
      if (option.name().equals(name)) {
        return option;
      }
    }
    return null;
  }

  /** Returns the option with this letter, or null. */
  @org.jspecify.annotations.Nullable Option option(char letter) {
    for (Option option : options) {
      if (option.letter() == letter && letter != ' ') {
        return option;
      }
    }
    return null;
  }
}

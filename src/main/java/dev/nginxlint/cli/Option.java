package dev.nginxlint.cli;

/**
 * One option of a command.
 *
 * @param name without its dashes: {@code format}
 * @param letter of the short form; a space if there is none
 * @param argument what the value is called; empty for an option that takes none
 */
record Option(String name, char letter, String argument, String description) {

  static Option flag(String name, char letter, String description) {
    return new Option(name, letter, "", description);
  }

  static Option value(String name, String argument, String description) {
    return new Option(name, ' ', argument, description);
  }

  boolean takesValue() {
    return !argument.isEmpty();
  }

  /** Returns the option as it is typed: {@code --format}. */
  String dashed() {
    return "--" + name;
  }
}

package dev.nginxlint.cli;

/**
 * What keeps the program from doing what it was asked: wrong usage, input that cannot be read, a
 * broken rule file. Told in one line.
 */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}

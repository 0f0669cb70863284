package dev.nginxlint.config;

import dev.nginxlint.regex.Compilation;
import dev.nginxlint.value.ComplexValue;

/** The condition of an {@code if}. */
public sealed interface Condition {

  /** As written, without the parentheses: {@code $arg_x ~* ^a}. */
  String text();

  /** Whether it holds where what is tested is not so: {@code !=}, {@code !~}, {@code !-f}. */
  boolean negated();

  /** {@code $variable}: neither empty nor "0". */
  record Set(String text, String variable) implements Condition {
    @Override
    public boolean negated() {
      return false;
    }
  }

  /** {@code $variable = value}. */
  record Equal(String text, boolean negated, String variable, ComplexValue value)
      implements Condition {}

  /** {@code $variable ~ regex}. */
  record Matches(String text, boolean negated, String variable, Compilation regex)
      implements Condition {}

  /** {@code -f path}. */
  record File(String text, boolean negated, Test test, ComplexValue path) implements Condition {}

  /** What a file is tested for. */
  enum Test {
    /** {@code -f}. */
    FILE,
    /** {@code -d}. */
    DIRECTORY,
    /** {@code -e}. */
    EXISTS,
    /** {@code -x}. */
    EXECUTABLE
  }
}

package dev.nginxlint.config;

import dev.nginxlint.regex.Compilation;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.ComplexValue;
import dev.nginxlint.value.Patterns;
import java.util.List;
import java.util.Optional;

/** Reads the condition of an "if": ngx_http_rewrite_if_condition(). */
public final class ConditionReader {
  private ConditionReader() {}

  /** Returns the condition; empty where nginx refuses it. */
  public static Optional<Condition> read(Directive directive) {
    List<String> words = Block.words(directive);
    if (!removeParentheses(words) || words.isEmpty()) {
      return Optional.empty();
    }
    String first = words.get(0);
    if (first.length() > 1 && first.startsWith("$")) {
      return ofVariable(words);
    }
    return words.size() == 2 ? ofFile(words) : Optional.empty();
  }

  /** Takes the parentheses off; either may be a word of its own. */
  private static boolean removeParentheses(List<String> words) {
    int last = words.size() - 1;
    if (last < 0 || !words.get(0).startsWith("(") || !words.get(last).endsWith(")")) {
      return false;
    }
    String end = words.get(last);
    if (end.length() == 1) {
      words.remove(last);
    } else {
      words.set(last, end.substring(0, end.length() - 1));
    }
    if (words.isEmpty()) {
      return false;
    }
    String start = words.get(0);
    if (start.length() == 1) {
      words.remove(0);
    } else {
      words.set(0, start.substring(1));
    }
    return true;
  }

  private static Optional<Condition> ofVariable(List<String> words) {
    String text = String.join(" ", words);
    String variable = Ascii.lowerCase(words.get(0).substring(1));
    if (words.size() == 1) {
      return Optional.of(new Condition.Set(text, variable));
    }
    if (words.size() != 3) {
      return Optional.empty();
    }
    String operator = words.get(1);
    boolean negated = operator.startsWith("!");
    switch (negated ? operator.substring(1) : operator) {
      case "=":
        Optional<ComplexValue> value = ComplexValue.parse(words.get(2)).value();
        return value.isPresent()
            ? Optional.of(new Condition.Equal(text, negated, variable, value.get()))
            : Optional.empty();
      case "~", "~*":
        Optional<Compilation> regex =
            Patterns.compile(words.get(2), operator.endsWith("*")).value();
        return regex.isPresent()
            ? Optional.of(new Condition.Matches(text, negated, variable, regex.get()))
            : Optional.empty();
      default:
        return Optional.empty();
    }
  }

  private static Optional<Condition> ofFile(List<String> words) {
    String text = String.join(" ", words);
    boolean negated = words.get(0).startsWith("!");
    Optional<Condition.Test> test = test(negated ? words.get(0).substring(1) : words.get(0));
    Optional<ComplexValue> path = ComplexValue.parse(words.get(1)).value();
    return test.isPresent() && path.isPresent()
        ? Optional.of(new Condition.File(text, negated, test.get(), path.get()))
        : Optional.empty();
  }

  private static Optional<Condition.Test> test(String operator) {
    return switch (operator) {
      case "-f" -> Optional.of(Condition.Test.FILE);
      case "-d" -> Optional.of(Condition.Test.DIRECTORY);
      case "-e" -> Optional.of(Condition.Test.EXISTS);
      case "-x" -> Optional.of(Condition.Test.EXECUTABLE);
      default -> Optional.empty();
    };
  }
}

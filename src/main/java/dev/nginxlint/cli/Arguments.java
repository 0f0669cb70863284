package dev.nginxlint.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was given to a command: the values of its options, and its operands. */
final class Arguments {
  private final Map<String, List<String>> options = new HashMap<>();
  private final List<String> operands = new ArrayList<>();

  void add(Option option, String value) {
    add(option.name(), value);
  }

  private void add(String option, String value) {
    List<String> values = options.get(option);
    if (values == null) {
      values = new ArrayList<>();
      options.put(option, values);
    }
    values.add(value);
  }

  /** Returns these arguments with one more operand, before the others. */
  Arguments operandFirst(String operand) {
    Arguments other = copy();
    other.operands.add(0, operand);
    return other;
  }

  /** Returns these arguments with one operand; with none if it is empty. */
  Arguments operand(String operand) {
    Arguments other = copy();
    other.operands.clear();
    if (!operand.isEmpty()) {
      other.operands.add(operand);
    }
    return other;
  }

  /** Returns these arguments with more values of an option, after those that were given. */
  Arguments with(String option, List<String> values) {
    Arguments more = copy();
    for (String value : values) {
      more.add(option, value);
    }
    return more;
  }

  /** Returns these arguments with more values of an option, before those that were given. */
  Arguments after(String option, List<String> values) {
    Arguments more = copy();
    List<String> given = more.options.remove(option);
    more = more.with(option, values);
    return given == null ? more : more.with(option, given);
  }

  private Arguments copy() {
    Arguments copy = new Arguments();
    for (Map.Entry<String, List<String>> entry : options.entrySet()) {
      copy.options.put(entry.getKey(), new ArrayList<>(entry.getValue()));
    }
    copy.operands.addAll(operands);
    return copy;
  }

  void addOperand(String operand) {
    operands.add(operand);
  }

  List<String> operands() {
    return operands;
  }

  boolean has(String option) {
    return options.containsKey(option);
  }

  /** Returns all values of an option, in the order given. */
  List<String> all(String option) {
    List<String> values = options.get(option);
    return values == null ? List.of() : values;
  }

  /** Returns the last value of an option; empty if it was not given. */
  String last(String option) {
    List<String> values = all(option);
    return values.isEmpty() ? "" : values.get(values.size() - 1);
  }

  /**
   * Returns the place of an option's value among the words it may be; 0 if it was not given.
   *
   * @throws UsageException if it is none of them
   */
  int choice(String option, String... words) {
    String value = last(option);
    if (!has(option)) {
      return 0;
    }
    for (int i = 0; i < words.length; i++) {
      if (words[i].equals(value)) {
        return i;
      }
    }
    throw new UsageException(
        "--" + option + " cannot be \"" + value + "\"" + Meant.oneOf(value, List.of(words)));
  }
}

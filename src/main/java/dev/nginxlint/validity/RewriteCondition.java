package dev.nginxlint.validity;

/** The condition of "if" (ngx_http_rewrite_if_condition()). */
final class RewriteCondition {
  private final Setting s;

  /** The words, without the parentheses as far as they were read. */
  private final String[] values;

  private int current;
  private int last;

  private RewriteCondition(Setting s) {
    this.s = s;
    this.values = new String[s.words()];
    for (int i = 0; i < values.length; i++) {
      values[i] = s.value(i);
    }
    this.last = values.length - 1;
  }

  static void check(Setting s) {
    RewriteCondition condition = new RewriteCondition(s);
    if (condition.openParentheses()) {
      condition.check();
    }
  }

  private boolean openParentheses() {
    if (!values[1].startsWith("(")) {
      invalid(1);
      return false;
    }
    if (values[1].length() == 1) {
      current = 2;
    } else {
      current = 1;
      values[1] = values[1].substring(1);
    }
    if (!values[last].endsWith(")")) {
      invalid(last);
      return false;
    }
    if (values[last].length() == 1) {
      last--;
    } else {
      values[last] = values[last].substring(0, values[last].length() - 1);
    }
    return true;
  }

  private void check() {
    String first = values[current];
    if (first.length() > 1 && first.startsWith("$")) {
      variable(first.substring(1));
    } else if (isFileTest(first)) {
      file(first);
    } else {
      invalid(current);
    }
  }

  private void variable(String name) {
    if (current != last && current + 2 != last) {
      invalid(current);
      return;
    }
    Variables.of(s).index(s, current, name);
    if (current == last) {
      return;
    }
    String operator = values[current + 1];
    switch (operator) {
      case "=", "!=" -> Script.compile(s, last, values[last]);
      case "~", "~*", "!~", "!~*" -> Regexes.compile(s, last, values[last], operator.endsWith("*"));
      default ->
          s.emerg("invalid-condition", current + 1, "unexpected \"" + operator + "\" in condition");
    }
  }

  private static boolean isFileTest(String operator) {
    String test = operator.startsWith("!") ? operator.substring(1) : operator;
    return test.length() == 2 && test.startsWith("-");
  }

  /** A test of a file: {@code -f}, {@code !-d}. */
  private void file(String operator) {
    if (current + 1 != last) {
      invalid(current);
    } else if (Script.compile(s, last, values[last]).isPresent()
        && "fdex".indexOf(operator.charAt(operator.length() - 1)) < 0) {
      invalid(current);
    }
  }

  private void invalid(int word) {
    s.emerg("invalid-condition", word, "invalid condition \"" + values[word] + "\"");
  }
}

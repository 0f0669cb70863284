package dev.nginxlint.check.correctness;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import java.util.List;

/**
 * CVE-2026-42945: a rewrite that writes arguments leaves is_args set, so that a capture which is
 * used after it in the same run is escaped although its buffer was measured unescaped.
 */
record ArgumentsThenCapture() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Directive rewrite = placement.directive();
    if (rewrite.parameters().size() < 2 || !writesArguments(rewrite.parameter(2))) {
      return List.of();
    }
    if (RewriteRun.ends(rewrite)) {
      return List.of();
    }
    for (Directive next : RewriteRun.after(placement)) {
      if (usesCapture(next)) {
        return List.of(
            Match.at(rewrite.head()).value("use", next.toString()).related("use", next.head()));
      }
    }
    return List.of();
  }

  /** A "?" at the very end only keeps the arguments of the request from being added. */
  private static boolean writesArguments(String replacement) {
    int mark = replacement.indexOf('?');
    return mark >= 0 && mark < replacement.length() - 1;
  }

  private static boolean usesCapture(Directive next) {
    if (next.is("rewrite")) {
      // Without a variable the buffer is measured with room for all that can be escaped.
      String replacement = next.parameters().size() > 1 ? next.parameter(2) : "";
      return !Captures.used(replacement).isEmpty() && Captures.usesVariable(replacement);
    }
    int first = next.is("if") ? compared(next.parameters()) : 0;
    for (Parameter parameter : next.parameters().subList(first, next.parameters().size())) {
      if (!Captures.used(parameter.value()).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns where in an {@code if} the value stands that a buffer is made for: what a variable is
   * compared with, or the name of a file. The variable itself is no capture, and no pattern has
   * values in it.
   */
  private static int compared(List<Parameter> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).value();
      String operator = word.startsWith("(") ? word.substring(1) : word;
      boolean file = operator.startsWith("-") || operator.startsWith("!-");
      if (operator.equals("=") || operator.equals("!=") || file) {
        return i + 1;
      }
    }
    return words.size();
  }

  @Override
  public List<String> values() {
    return List.of("use");
  }

  @Override
  public List<String> places() {
    return List.of("use");
  }
}

package dev.nginxlint.check.correctness;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import java.util.Optional;

/**
 * An {@code if} of a location. When its condition holds, ngx_http_script_if_code() puts its own
 * configuration in the place of that of the location, whatever stands in it.
 */
record IfBlock(Directive directive) {

  /** Says whether the request may be answered by this block: it does not leave for elsewhere. */
  boolean stays() {
    for (Directive child : directive.children()) {
      if (child.is("return") || child.is("rewrite")) {
        return false;
      }
    }
    return true;
  }

  /** Says whether it has an upstream of its own. */
  boolean passes() {
    for (Directive child : directive.children()) {
      if (child.name().value().endsWith("_pass")) {
        return true;
      }
    }
    return false;
  }

  /** Returns the first directive of its own configuration, which code of rewrite is not. */
  Optional<Directive> setting() {
    for (Directive child : directive.children()) {
      if (!child.is("set") && !child.is("break") && !child.is("include")) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /** Returns the condition as written, without its outer parentheses. */
  String condition() {
    StringBuilder condition = new StringBuilder();
    for (Parameter parameter : directive.parameters()) {
      condition.append(condition.length() == 0 ? "" : " ").append(parameter.value());
    }
    String text = condition.toString();
    int start = text.startsWith("(") ? 1 : 0;
    int end = text.endsWith(")") ? text.length() - 1 : text.length();
    return start < end ? text.substring(start, end).trim() : text;
  }

  /** Returns the variable that decides, which two blocks may share to exclude each other. */
  String variable() {
    String condition = condition();
    int start = condition.indexOf('$');
    int end = start;
    while (end >= 0 && end < condition.length() && condition.charAt(end) > ' ') {
      end++;
    }
    return start < 0 ? condition : condition.substring(start, end);
  }
}

package dev.nginxlint.validity;

import dev.nginxlint.finding.Category;
import dev.nginxlint.finding.Finding;
import dev.nginxlint.finding.Severity;
import dev.nginxlint.source.Span;
import dev.nginxlint.source.Utf8;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import java.util.Optional;

/**
 * One directive being set: what nginx hands to the set function of a command, as cf, cmd and conf.
 * Messages given to it are nginx's own and get nginx's line, that of the ";" or "{".
 */
final class Setting {
  private final Directive directive;
  private final DirectiveForm form;
  private final Scope scope;
  private final Cycle cycle;
  private final Span nginxAt;
  private Optional<Scope> inner = Optional.empty();
  private boolean refused;

  Setting(Directive directive, DirectiveForm form, Scope scope, Cycle cycle) {
    this(directive, form, scope, cycle, directive.terminator());
  }

  private Setting(Directive directive, DirectiveForm form, Scope scope, Cycle cycle, Span nginxAt) {
    this.directive = directive;
    this.form = form;
    this.scope = scope;
    this.cycle = cycle;
    this.nginxAt = nginxAt;
  }

  /**
   * Returns a directive in this block, or this one itself, as nginx looks at it once more at the
   * "}" of this block: the line in its messages is then that of the "}".
   */
  Setting atEnd(Directive later) {
    Span block = directive.block().isPresent() ? directive.block().get().span() : nginxAt;
    return new Setting(
        later, form, inner(), cycle, new Span(block.file(), block.end() - 1, block.end()));
  }

  Directive directive() {
    return directive;
  }

  DirectiveForm form() {
    return form;
  }

  /** The block that the directive stands in. */
  Scope scope() {
    return scope;
  }

  /** The block of the directive itself: what its set function prepares for the directives there. */
  Scope inner() {
    if (inner.isEmpty()) {
      inner = Optional.of(Contexts.inside(directive, scope));
    }
    return inner.get();
  }

  Cycle cycle() {
    return cycle;
  }

  /** Returns cf->args->nelts: the number of words, the name included. */
  int words() {
    return directive.parameters().size() + 1;
  }

  /** Returns value[i]: the name for 0, a parameter from 1 on. */
  String value(int i) {
    return parameter(i).value();
  }

  Parameter parameter(int i) {
    return i == 0 ? directive.name() : directive.parameters().get(i - 1);
  }

  /** Says whether nginx has refused the directive. */
  boolean refused() {
    return refused;
  }

  /**
   * Refuses the directive as ngx_conf_log_error(NGX_LOG_EMERG) does, pointing at one of its words.
   */
  void emerg(String rule, int word, String message) {
    emerg(rule, parameter(word).span(), message, "");
  }

  /** Refuses one of its words: {@code invalid parameter "x"}. */
  void invalidParameter(int word) {
    emerg("invalid-parameter", word, "invalid parameter \"" + value(word) + "\"");
  }

  /** Refuses the directive, pointing at all of it. */
  void emerg(String rule, String message) {
    emerg(rule, directive.head(), message, "");
  }

  void emerg(String rule, Span span, String message, String help) {
    refused = true;
    cycle.refuse(at(rule, Severity.ERROR, span, message).withHelp(help).asRefused());
  }

  /**
   * Refuses the directive as ngx_conf_handler() does with what a set function returns: {@code "x"
   * directive TEXT}.
   */
  void answer(String rule, String text) {
    emerg(rule, "\"" + value(0) + "\" directive " + text);
  }

  /** Marks a field of the block as set; refuses the directive and returns false when it was. */
  boolean setOnce(String field) {
    if (scope.set(field)) {
      scope.keep(field, this);
      return true;
    }
    answer("duplicate-directive", "is duplicate");
    return false;
  }

  /** Tells what nginx logs as a warning. */
  void warn(String rule, String message) {
    cycle.tell(at(rule, Severity.WARNING, directive.head(), message));
  }

  /** Returns where nginx acts on the directive, as it prints it: {@code FILE:LINE}. */
  String place() {
    return nginxAt.file().path() + ":" + nginxAt.line();
  }

  /**
   * The line of the finding is nginx's; where the span starts on another, that is a related place.
   */
  private Finding at(String rule, Severity severity, Span span, String message) {
    String text = Utf8.decode(message);
    if (span.line() == nginxAt.line() && span.file().equals(nginxAt.file())) {
      return Finding.of(rule, severity, Category.VALIDITY, span, text);
    }
    return Finding.of(rule, severity, Category.VALIDITY, nginxAt, text)
        .withRelated(span, "this is meant");
  }
}

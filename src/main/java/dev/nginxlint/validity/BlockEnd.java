package dev.nginxlint.validity;

import dev.nginxlint.finding.Category;
import dev.nginxlint.finding.Finding;
import dev.nginxlint.finding.Severity;
import dev.nginxlint.source.Span;
import dev.nginxlint.source.Utf8;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.Numbers;
import java.util.Optional;

/**
 * The end of one block: where messages go that nginx has once it has read all of it. Some have the
 * line of the "}", others no line at all.
 */
final class BlockEnd {
  private final Setting setting;

  BlockEnd(Setting setting) {
    this.setting = setting;
  }

  Cycle cycle() {
    return setting.cycle();
  }

  /** Returns a directive in the block as nginx looks at it once more, with the line of the "}". */
  Setting later(Directive directive) {
    return setting.atEnd(directive);
  }

  /** Returns a directive in the block whose own line nginx tells. */
  Setting again(Directive directive) {
    return new Setting(directive, setting.form(), setting.inner(), setting.cycle());
  }

  /** What to point at when there is nothing nearer: the head of the block. */
  Span meant() {
    return setting.directive().head();
  }

  /** Says whether nginx has stopped. */
  boolean refused() {
    return setting.cycle().refused();
  }

  /**
   * Refuses the block as ngx_conf_log_error() does, whose line is then that of the "}".
   *
   * @param meant what is the matter
   */
  void emerg(String rule, Span meant, String message) {
    Span brace = brace();
    Finding finding = finding(rule, Severity.ERROR, brace, message);
    boolean apart = meant.line() != brace.line() || meant.file() != brace.file();
    cycle().refuse((apart ? finding.withRelated(meant, "this is meant") : finding).asRefused());
  }

  /** Refuses the block as ngx_log_error() does: nginx tells no line, we point at what is meant. */
  void emergWithoutLine(String rule, Span meant, String message) {
    cycle().refuse(finding(rule, Severity.ERROR, meant, message).asRefused());
  }

  /** Tells what nginx warns of without a line. */
  void warnWithoutLine(String rule, Span meant, String message) {
    cycle().tell(finding(rule, Severity.WARNING, meant, message));
  }

  /** Tells what came of building a hash. */
  void hash(HashTable.Result result, Span meant) {
    if (result.refused()) {
      emergWithoutLine("hash-size", meant, result.text());
    } else if (!result.text().isEmpty()) {
      warnWithoutLine("hash-size", meant, result.text());
    }
  }

  /** Returns the number that a directive has set for a block, or the default one. */
  static long number(Scope scope, String field, long otherwise) {
    Optional<Setting> setting = scope.inherited(field);
    long number = setting.isPresent() ? Numbers.integer(setting.get().value(1)) : Numbers.ERROR;
    return number == Numbers.ERROR ? otherwise : number;
  }

  private Span brace() {
    Directive.Block block = setting.directive().block().orElseThrow();
    Span span = block.span();
    return new Span(span.file(), Math.max(span.start(), span.end() - 1), span.end());
  }

  private static Finding finding(String rule, Severity severity, Span span, String message) {
    return Finding.of(rule, severity, Category.VALIDITY, span, Utf8.decode(message));
  }
}

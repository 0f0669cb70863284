package dev.nginxlint.finding;

import dev.nginxlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing to tell the user about their configuration.
 *
 * @param rule id of the rule, {@link #SYNTAX} or one of the ids of the validity checks
 * @param refused whether nginx itself would not start because of this; message and line are then
 *     its own
 * @param span what to point at
 * @param label what is said beside the caret; may be empty
 * @param related other places that explain this one
 * @param evidence requests that show what happens
 * @param help what to write instead; may be empty
 */
public record Finding(
    String rule,
    Severity severity,
    Category category,
    boolean refused,
    Span span,
    String message,
    String label,
    List<Related> related,
    List<Evidence> evidence,
    String help,
    Optional<Fix> fix) {

  /** The rule id of what the parser itself reports. */
  public static final String SYNTAX = "syntax";

  public Finding {
    related = List.copyOf(related);
    evidence = List.copyOf(evidence);
  }

  /** Another place that explains a finding. */
  public record Related(Span span, String message) {}

  /**
   * A request that shows what happens.
   *
   * @param request as {@code GET http://host/path}
   * @param becomes the file, upstream URL or answer it comes to
   */
  public record Evidence(String request, String becomes) {}

  /** Returns a finding without label, evidence, help or fix. */
  public static Finding of(
      String rule, Severity severity, Category category, Span span, String message) {
    return new Finding(
        rule,
        severity,
        category,
        false,
        span,
        message,
        "",
        List.of(),
        List.of(),
        "",
        Optional.empty());
  }

  /** Returns what nginx refuses to read, in its own words. */
  public static Finding syntaxError(Span span, String message) {
    return of(SYNTAX, Severity.ERROR, Category.SYNTAX, span, message).asRefused();
  }

  /** Returns this finding as one that keeps nginx from starting. */
  public Finding asRefused() {
    return new Finding(
        rule, severity, category, true, span, message, label, related, evidence, help, fix);
  }

  /** Returns this finding as one that matters more or less. */
  public Finding withSeverity(Severity newSeverity) {
    return new Finding(
        rule, newSeverity, category, refused, span, message, label, related, evidence, help, fix);
  }

  /** Returns this finding with words beside its caret. */
  public Finding withLabel(String newLabel) {
    return new Finding(
        rule, severity, category, refused, span, message, newLabel, related, evidence, help, fix);
  }

  /** Returns this finding with one more place. */
  public Finding withRelated(Span place, String text) {
    List<Related> more = new ArrayList<>(related);
    more.add(new Related(place, text));
    return new Finding(
        rule, severity, category, refused, span, message, label, more, evidence, help, fix);
  }

  /** Returns this finding with one more request that shows it. */
  public Finding withEvidence(String request, String becomes) {
    List<Evidence> more = new ArrayList<>(evidence);
    more.add(new Evidence(request, becomes));
    return new Finding(
        rule, severity, category, refused, span, message, label, related, more, help, fix);
  }

  /** Returns this finding with what to write instead. */
  public Finding withHelp(String newHelp) {
    return new Finding(
        rule, severity, category, refused, span, message, label, related, evidence, newHelp, fix);
  }

  /** Returns this finding with edits that mend it. */
  public Finding withFix(Fix newFix) {
    return new Finding(
        rule,
        severity,
        category,
        refused,
        span,
        message,
        label,
        related,
        evidence,
        help,
        Optional.of(newFix));
  }

  /** Renders as {@code nginx.conf:12:5: error[rule-id] message}. */
  @Override
  public String toString() {
    return span + ": " + severity.word() + "[" + rule + "] " + message;
  }
}

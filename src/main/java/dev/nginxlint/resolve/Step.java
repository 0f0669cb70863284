package dev.nginxlint.resolve;

import dev.nginxlint.syntax.Directive;
import java.util.Optional;

/**
 * One thing nginx did.
 *
 * <p>What happened is kept as words, and put together only where it is read: most steps never are.
 * A word is a text or a number, or something that renders itself and does not change.
 */
public final class Step {
  private static final int USUAL_LENGTH = 128;

  private final Phase phase;
  private final Optional<Directive> because;
  private final String uri;
  private final Object[] words;

  Step(Phase phase, Optional<Directive> because, String uri, Object... words) {
    this.phase = phase;
    this.because = because;
    this.uri = uri;
    this.words = words;
  }

  public Phase phase() {
    return phase;
  }

  /** Says what happened. */
  public String text() {
    StringBuilder text = new StringBuilder(USUAL_LENGTH);
    for (Object word : words) {
      text.append(word);
    }
    return text.toString();
  }

  /** Returns the directive that made nginx do it; empty for nginx's defaults. */
  public Optional<Directive> because() {
    return because;
  }

  /** Returns the normalized uri after the step. */
  public String uri() {
    return uri;
  }

  @Override
  public String toString() {
    return phase.word() + " " + text();
  }
}

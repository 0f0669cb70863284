package dev.nginxlint.regex;

/**
 * A subject that may be looked at only so many times.
 *
 * <p>PCRE2 gives up after 10,000,000 steps and nginx then answers 500. The steps are not the same,
 * but what takes exponential time exceeds either limit.
 */
final class LimitedSubject implements CharSequence {

  private static final int LIMIT = 20_000_000;

  private final String subject;
  private int looks;

  LimitedSubject(String subject) {
    this.subject = subject;
  }

  /** Says that the limit is reached. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted() {
      super(null, null, false, false);
    }
  }

  @Override
  public char charAt(int index) {
    if (++looks > LIMIT) {
      throw new Exhausted();
    }
    return subject.charAt(index);
  }

  @Override
  public int length() {
    return subject.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return subject.substring(start, end);
  }

  @Override
  public String toString() {
    return subject;
  }
}

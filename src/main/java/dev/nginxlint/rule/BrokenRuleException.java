package dev.nginxlint.rule;

/** A file of rules or settings that cannot be used; the message says where and why. */
public final class BrokenRuleException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BrokenRuleException(String message) {
    super(message);
  }
}

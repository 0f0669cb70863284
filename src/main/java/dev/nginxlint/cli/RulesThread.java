package dev.nginxlint.cli;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.lint.Linter;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the rules while another thread looks for what nginx would refuse: with a second processor
 * linting takes a twelfth less time.
 */
final class RulesThread extends Thread {
  private final Linter linter;
  private final Configuration configuration;
  private final Context context;
  private List<Finding> matched = List.of();
  private @Nullable Throwable failure;

  private RulesThread(Linter linter, Configuration configuration, Context context) {
    this.linter = linter;
    this.configuration = configuration;
    this.context = context;
  }

  /** Lints a configuration on this thread and another. */
  static List<Finding> lint(Linter linter, Configuration configuration, Context context) {
    RulesThread rules = new RulesThread(linter, configuration, context);
    rules.start();
    List<Finding> refused = linter.refused(configuration, context);
    return Linter.inReadingOrder(configuration, refused, rules.matched());
  }

  @Override
  public void run() {
    try {
      matched = linter.matched(configuration, context);
    } catch (RuntimeException | Error e) {
      failure = e;
    }
  }

  /** Waits for what the rules find; what stopped them is thrown here. */
  private List<Finding> matched() {
    try {
      join();
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts this program", e);
    }
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
    return matched;
  }
}

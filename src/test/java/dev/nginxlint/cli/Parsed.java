package dev.nginxlint.cli;

import java.util.logging.Level;
import se.bjurr.violations.lib.ViolationsLogger;

/** What the parsers of other programs need. */
final class Parsed {
  /** A logger for parsers that say every step. */
  static final ViolationsLogger QUIET =
      new ViolationsLogger() {
        @Override
        public void log(Level level, String message) {}

        @Override
        public void log(Level level, String message, Throwable thrown) {
          throw new AssertionError(message, thrown);
        }
      };

  private Parsed() {}
}

package dev.nginxlint.check.style;

import dev.nginxlint.rule.Check;
import org.jspecify.annotations.Nullable;

/** The checks of how a configuration is written. */
public final class StyleChecks {
  /** Their names, for complaints. */
  public static final String NAMES =
      "long-block, needless-quotes, space-before-semicolon, trailing-space, uneven-indentation,"
          + " variable-spelling";

  private StyleChecks() {}

  /** Returns the check of a name, or null. */
  public static @Nullable Check named(String name) {
    return switch (name) {
      case "long-block" -> new LongBlock();
      case "needless-quotes" -> new NeedlessQuotes();
      case "space-before-semicolon" -> new NeedlessSpaces(false);
      case "trailing-space" -> new NeedlessSpaces(true);
      case "uneven-indentation" -> new UnevenIndentation();
      case "variable-spelling" -> new VariableSpelling();
      default -> null;
    };
  }
}

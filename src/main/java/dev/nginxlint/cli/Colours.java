package dev.nginxlint.cli;

import dev.nginxlint.report.Paint;

/** Decides whether output is coloured. */
final class Colours {
  private Colours() {}

  static Paint choose(Arguments arguments, Console console) {
    return switch (arguments.choice("color", "auto", "always", "never")) {
      case 1 -> new Paint(true);
      case 2 -> new Paint(false);
      default -> new Paint(auto(console));
    };
  }

  /** NO_COLOR and FORCE_COLOR are asked only where they could change something. */
  private static boolean auto(Console console) {
    if (!console.environment("NO_COLOR").isEmpty()) {
      return false;
    }
    String force = console.environment("FORCE_COLOR");
    if (!force.isEmpty()) {
      return !force.equals("0");
    }
    return console.terminal() && !console.environment("TERM").equals("dumb");
  }
}

package dev.nginxlint.cli;

import dev.nginxlint.report.Paint;
import dev.nginxlint.source.Utf8;

/** Decides whether output is coloured, and has links. */
final class Colours {
  private Colours() {}

  static Paint choose(Arguments arguments, Console console) {
    return switch (arguments.choice("color", "auto", "always", "never")) {
      case 1 -> paint(true, console);
      case 2 -> new Paint(false);
      default -> paint(auto(console), console);
    };
  }

  private static Paint paint(boolean on, Console console) {
    boolean links = on && console.terminal() && Hyperlinks.understood(console);
    return links ? new Paint(on, folder(console)) : new Paint(on);
  }

  private static String folder(Console console) {
    return Utf8.encode(console.folder().toAbsolutePath().normalize().toString());
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

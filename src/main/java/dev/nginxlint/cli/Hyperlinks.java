package dev.nginxlint.cli;

/**
 * Whether a terminal makes links of OSC 8. Terminals have no way to say so: those known to are
 * known by the variables they set.
 */
final class Hyperlinks {
  private static final String[] SET = {
    "KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION", "DOMTERM", "WEZTERM_PANE",
  };

  private static final String PROGRAMS = " iTerm.app WezTerm vscode ghostty Hyper rio Tabby ";

  private static final String TERMS =
      " xterm-kitty xterm-ghostty wezterm alacritty foot foot-extra contour ";

  /** The first version of VTE in which links do not crash it. */
  private static final int VTE = 5001;

  private Hyperlinks() {}

  static boolean understood(Console console) {
    String term = console.environment("TERM");
    String force = console.environment("FORCE_HYPERLINK");
    if (term.equals("dumb") || force.equals("0") || !console.environment("NO_COLOR").isEmpty()) {
      return false;
    }
    if (!force.isEmpty() || isOneOf(TERMS, term)) {
      return true;
    }
    // GNU screen hides the terminal it is in, whose variables are still set.
    if (!console.environment("STY").isEmpty()) {
      return false;
    }
    for (String name : SET) {
      if (!console.environment(name).isEmpty()) {
        return true;
      }
    }
    return isOneOf(PROGRAMS, console.environment("TERM_PROGRAM"))
        || isRecent(console.environment("VTE_VERSION"));
  }

  private static boolean isOneOf(String words, String word) {
    return !word.isEmpty() && words.contains(" " + word + " ");
  }

  private static boolean isRecent(String version) {
    int number = 0;
    for (int i = 0; i < version.length() && i < 6; i++) {
      char c = version.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
      number = number * 10 + c - '0';
    }
    return number >= VTE;
  }
}

package dev.nginxlint.validity;

/** The directives of modules that do not come with nginx. */
final class ForeignModules {
  private ForeignModules() {}

  static void set(Setting s) {
    if (s.form().module().equals("upstream-fair")) {
      fair(s);
    } else {
      permit(s);
    }
  }

  /** ngx_http_upstream_fair(). */
  private static void fair(Setting s) {
    boolean mode = false;
    for (int i = 1; i < s.words() && !s.refused(); i++) {
      switch (s.value(i)) {
        case "no_rr" -> {}
        case "weight_mode=peak", "weight_mode=idle" -> {
          if (mode) {
            s.emerg("invalid-parameter", i, "weight_mode= options are mutually exclusive");
          }
          mode = true;
        }
        default -> s.emerg("invalid-parameter", i, "Invalid `fair' parameter `" + s.value(i) + "'");
      }
    }
  }

  /** Takes every word that is a variable and no more for one that the directive may define. */
  private static void permit(Setting s) {
    if (s.form().origin().equals("nginx")) {
      return;
    }
    for (int i = 1; i < s.words(); i++) {
      String value = s.value(i);
      if (value.startsWith("$")) {
        Variables.of(s).permit(value.substring(1));
      }
    }
  }
}

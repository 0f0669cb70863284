package dev.nginxlint.validity;

/** The directives of modules that do not come with nginx. */
final class ForeignModules {
  private ForeignModules() {}

  /** Takes every word that is a variable and no more for one that the directive may define. */
  static void set(Setting s) {
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

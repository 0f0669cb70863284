package dev.nginxlint.validity;

/** Finds the set function of a directive, by nginx's name for it. */
final class Setters {
  private Setters() {}

  /** Does what {@code cmd->set(cf, cmd, conf)} does to the configuration. */
  static void set(Setting s) {
    if (Slots.set(s)) {
      return;
    }
    switch (s.form().module()) {
      default -> HttpSetters.set(s);
    }
  }
}

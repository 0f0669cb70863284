package dev.nginxlint.check;

import dev.nginxlint.check.correctness.CorrectnessChecks;
import dev.nginxlint.check.location.LocationChecks;
import dev.nginxlint.check.path.PathChecks;
import dev.nginxlint.check.security.SecurityChecks;
import dev.nginxlint.check.style.StyleChecks;
import dev.nginxlint.rule.Check;
import org.jspecify.annotations.Nullable;

/** The checks that a rule can name: what {@code match} and {@code probe} cannot say. */
public final class Checks {
  private Checks() {}

  /** Returns the check of a name, or null. */
  public static @Nullable Check named(String name) {
    Check check = CorrectnessChecks.named(name);
    check = check == null ? LocationChecks.named(name) : check;
    check = check == null ? PathChecks.named(name) : check;
    check = check == null ? SecurityChecks.named(name) : check;
    check = check == null ? StyleChecks.named(name) : check;
    return check;
  }

  /** Returns the names of all checks, for complaints. */
  public static String names() {
    return "ignore-comments, nginx-refusal, "
        + CorrectnessChecks.NAMES
        + ", "
        + LocationChecks.NAMES
        + ", "
        + PathChecks.NAMES
        + ", "
        + SecurityChecks.NAMES
        + ", "
        + StyleChecks.NAMES;
  }
}

package dev.nginxlint.resolve;

import dev.nginxlint.value.ComplexValue;
import dev.nginxlint.value.NginxVersion;

/**
 * Which versions measure the values of the rewrite module as they write them. 1.31.0 to 1.31.3
 * mended that, and Debian its 1.22; others write past the end of what they have room for, or read
 * what they never wrote, and what comes of it is not guessed.
 */
final class ScriptFixes {
  static final String REASON =
      "before 1.31.3 nginx measures such a value otherwise than it writes it";

  private ScriptFixes() {}

  static boolean areIn(NginxVersion version) {
    return version.atLeast(1, 31, 3) || areOfDebian(version);
  }

  /** Says whether it is the version that Debian 12 has, and mends. */
  static boolean areOfDebian(NginxVersion version) {
    return version.major() == 1 && version.minor() == 22;
  }

  /**
   * Says whether a value has captures that are encoded though their length is taken unencoded:
   * after a "rewrite" with arguments, {@code e->is_args} stays set.
   */
  static boolean areMissing(ComplexValue value, ScriptEngine e, Escapes escapes) {
    RequestState r = e.r;
    if (!e.argsWritten || !(r.quotedUri || r.plusInUri)) {
      return false;
    }
    for (ComplexValue.Part part : value.parts()) {
      if (part instanceof ComplexValue.Capture capture && capture.number() < r.captures.size()) {
        String text = r.captures.get(capture.number());
        if (!escapes.args(text).equals(text)) {
          r.undecided(REASON);
          return true;
        }
      }
    }
    return false;
  }
}

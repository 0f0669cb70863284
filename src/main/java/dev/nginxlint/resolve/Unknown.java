package dev.nginxlint.resolve;

import java.util.Optional;

/**
 * Why the value of a variable is not known.
 *
 * @param question what could be asked to go on
 */
record Unknown(String reason, Optional<Question> question) {
  static final Unknown NOTHING = new Unknown("it is not known", Optional.empty());

  static Unknown of(String variable, String why) {
    String reason = "the value of $" + variable + " is not known";
    return new Unknown(why.isEmpty() ? reason : reason + ": " + why, Optional.empty());
  }
}

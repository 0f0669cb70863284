package dev.nginxlint.nginx;

import dev.nginxlint.source.Utf8;
import java.util.Optional;

/** How nginx's verdict and ours go together. */
enum Comparison {
  ACCEPTED_ALIKE,
  REFUSED_ALIKE,
  /** nginx stopped at what only its machine knows, and we found nothing before that. */
  MACHINE_DEPENDENT,
  DIFFERENT;

  /** A message about a directive is cut at NGX_MAX_CONF_ERRSTR, with what nginx puts before it. */
  private static final int LONG = 900;

  static Comparison of(Verdict nginx, Verdict ours) {
    if (nginx.accepted() || ours.accepted()) {
      return nginx.accepted() && ours.accepted()
          ? ACCEPTED_ALIKE
          : MachineErrors.include(nginx) ? MACHINE_DEPENDENT : DIFFERENT;
    }
    if (sameWords(characters(nginx.message()), characters(ours.message()))
        && samePlace(nginx, ours)) {
      return REFUSED_ALIKE;
    }
    return MachineErrors.include(nginx) && !before(ours, nginx) ? MACHINE_DEPENDENT : DIFFERENT;
  }

  /** nginx prints bytes; we tell characters, where the bytes are UTF-8. */
  static String characters(String message) {
    return Utf8.decode(message);
  }

  private static boolean sameWords(String nginx, String ours) {
    return nginx.length() < LONG ? nginx.equals(ours) : ours.startsWith(nginx.substring(0, LONG));
  }

  /** What is found after reading has no line in nginx, and any in ours. */
  private static boolean samePlace(Verdict nginx, Verdict ours) {
    return !nginx.place().told() || nginx.place().equals(ours.place());
  }

  private static boolean before(Verdict ours, Verdict nginx) {
    if (MachineErrors.late(nginx)) {
      // Zones are made after files are opened.
      return !ours.message().startsWith("zero size shared memory zone");
    }
    if (MachineErrors.late(ours.message())) {
      return false;
    }
    return ours.place().file().equals(nginx.place().file())
        && ours.place().line() < nginx.place().line();
  }

  /** Returns the kind of a difference; empty when there is none. */
  static Optional<Kind> difference(Verdict nginx, Verdict ours) {
    if (Kind.of(ours.message()) == Kind.CRASH) {
      return Optional.of(Kind.CRASH);
    }
    return of(nginx, ours) == DIFFERENT ? Optional.of(Kind.of(nginx, ours)) : Optional.empty();
  }
}

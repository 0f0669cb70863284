package dev.nginxlint.resolve;

import java.util.Optional;

/** The state of one run of a program: nginx's {@code ngx_http_script_engine_t}. */
final class ScriptEngine {
  private static final int LONGEST = 1 << 20;

  final RequestState r;
  final Phase phase;

  /** Whether captures are encoded in values; the first rewrite that matches ends this for good. */
  boolean quote = true;

  /** Whether a version that does not forget it has written arguments: {@code e->is_args}. */
  boolean argsWritten;

  /** Where the request goes; empty where the next phase is to come. */
  Optional<Phase> status = Optional.empty();

  ScriptEngine(RequestState r, Phase phase) {
    this.r = r;
    this.phase = phase;
  }

  /** Says whether a value is longer than can be followed; each run may double it. */
  boolean isTooLong(String value) {
    if (value.length() > LONGEST) {
      r.undecided("a value of the rewrite module grows longer than " + LONGEST + " bytes");
      return true;
    }
    return false;
  }

  /** Ends the program; says that it does not go on. */
  boolean exit(Phase phaseToGoTo) {
    status = Optional.of(phaseToGoTo);
    return false;
  }
}

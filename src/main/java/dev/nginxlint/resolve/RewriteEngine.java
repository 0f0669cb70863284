package dev.nginxlint.resolve;

import dev.nginxlint.config.RewriteDirective;
import dev.nginxlint.config.RewriteDirective.Return;
import dev.nginxlint.config.RewriteDirective.SetVariable;
import dev.nginxlint.value.ComplexValue;
import java.util.List;
import java.util.Optional;

/** Runs the program of a block: ngx_http_rewrite_handler(). */
final class RewriteEngine {
  private final Values values;
  private final SpecialResponse special;

  RewriteEngine(Values values, SpecialResponse special) {
    this.values = values;
    this.special = special;
  }

  /** Runs a program; goes on with {@code next} where nothing ends the request. */
  Phase run(List<RewriteDirective> program, Phase phase, Phase next, RequestState r) {
    for (RewriteDirective directive : program) {
      if (directive instanceof RewriteDirective.Break) {
        return next;
      }
      if (directive instanceof Return answer) {
        return answer(answer, phase, r);
      }
      if (directive instanceof RewriteDirective.Unfollowed) {
        return r.undecided(Words.place(directive.directive()) + " is not followed");
      }
      if (directive instanceof SetVariable set) {
        if (!set(set, r)) {
          return Phase.DONE;
        }
        continue;
      }
      throw new AssertionError(directive);
    }
    return next;
  }

  /** ngx_http_script_return_code(). */
  private Phase answer(Return answer, Phase phase, RequestState r) {
    int status = answer.status();
    boolean empty = answer.text().isEmpty() || answer.text().get().parts().isEmpty();
    Optional<ComplexValue> text = empty ? Optional.empty() : answer.text();
    r.step(phase, Optional.of(answer.directive()), "return ", status);
    if (status >= 400 && text.isEmpty()) {
      return special.answer(status, "return " + status, r);
    }
    Optional<String> value = text.isEmpty() ? Optional.of("") : values.evaluate(text.get(), r);
    if (value.isEmpty()) {
      return Phase.DONE;
    }
    if (SpecialResponse.isRedirect(status)) {
      return special.redirect(status, value.get(), r);
    }
    if (status < 100) {
      return r.undecided("what nginx sends with the status " + status + " is not known");
    }
    Optional<String> body = text.isEmpty() ? Optional.empty() : value;
    return r.answer(new Outcome.Response(r.status(status), body, ""));
  }

  /**
   * ngx_http_script_set_var_code(). A value that is not known matters where it is used; says
   * whether the request can be followed further.
   */
  private boolean set(SetVariable set, RequestState r) {
    if (!set.variable().equals("args")) {
      r.variables.put(set.variable(), values.tellQuoted(set.value(), r));
      return true;
    }
    // ngx_http_variable_set_args()
    Optional<String> value = values.evaluateQuoted(set.value(), r);
    if (value.isEmpty()) {
      return false;
    }
    r.args = value.get();
    r.validUnparsedUri = false;
    return true;
  }
}

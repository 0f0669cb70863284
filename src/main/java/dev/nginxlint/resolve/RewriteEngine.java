package dev.nginxlint.resolve;

import dev.nginxlint.config.RewriteDirective;
import dev.nginxlint.config.RewriteDirective.If;
import dev.nginxlint.config.RewriteDirective.Return;
import dev.nginxlint.config.RewriteDirective.Rewrite;
import dev.nginxlint.config.RewriteDirective.SetVariable;
import dev.nginxlint.value.ComplexValue;
import java.util.List;
import java.util.Optional;

/** Runs the programs of servers and locations: ngx_http_rewrite_handler(). */
final class RewriteEngine {
  private final Values values;
  private final SpecialResponse special;
  private final UriRewriter rewriter;
  private final VariableSetter setter;
  private final ConditionTester conditions;

  RewriteEngine(Variables variables, Values values, FileOpener opener, SpecialResponse special) {
    this.values = values;
    this.special = special;
    this.rewriter = new UriRewriter(variables.version(), values, special);
    this.setter = new VariableSetter(variables.version(), values);
    this.conditions = new ConditionTester(variables, values, opener, special);
  }

  /** Runs the program of the server: the SERVER_REWRITE phase. */
  Phase server(RequestState r) {
    return run(Phase.SERVER_REWRITE, Phase.FIND_CONFIG, r);
  }

  /** Runs the program of the location: the REWRITE and the POST_REWRITE phase. */
  Phase location(RequestState r) {
    // The server's program is not run again where no location matched.
    Phase next = r.location.isEmpty() ? Phase.ACCESS : run(Phase.REWRITE, Phase.ACCESS, r);
    if (next != Phase.ACCESS || !r.uriChanged) {
      return next;
    }
    // ngx_http_core_post_rewrite_phase()
    r.uriChanges--;
    if (r.uriChanges == 0) {
      return special.answer(500, "rewrite or internal redirection cycle", r);
    }
    r.enter(r.server);
    return Phase.FIND_CONFIG;
  }

  private Phase run(Phase phase, Phase next, RequestState r) {
    List<RewriteDirective> program = r.config.program();
    if (program.isEmpty()) {
      return next;
    }
    ScriptEngine e = new ScriptEngine(r, phase);
    run(program, e);
    boolean ended = r.outcome.isPresent() || r.failure.isPresent();
    return ended ? Phase.DONE : e.status.orElse(next);
  }

  /** Says whether the program goes on. */
  private boolean run(List<RewriteDirective> program, ScriptEngine e) {
    for (int i = 0; i < program.size(); i++) {
      if (!run(program.get(i), e)) {
        return false;
      }
    }
    return true;
  }

  private boolean run(RewriteDirective directive, ScriptEngine e) {
    if (directive instanceof Rewrite rewrite) {
      return rewriter.run(rewrite, e);
    }
    if (directive instanceof If condition) {
      return runIf(condition, e);
    }
    if (directive instanceof SetVariable set) {
      return setter.set(set, e);
    }
    if (directive instanceof Return answer) {
      return e.exit(answer(answer, e));
    }
    if (directive instanceof RewriteDirective.Break) {
      return runBreak(e.r);
    }
    throw new AssertionError(directive);
  }

  /** ngx_http_script_if_code(): what follows the block runs too. */
  private boolean runIf(If directive, ScriptEngine e) {
    switch (conditions.test(directive, e)) {
      case ENDED:
        return false;
      case FALSE:
        return true;
      case TRUE:
        break;
    }
    RequestState r = e.r;
    String text = directive.condition().text();
    r.step(e.phase, Optional.of(directive.directive()), "if (", text, ")");
    if (directive.config().isPresent()) {
      r.enterNameless(directive.config().get());
    }
    return run(directive.program(), e);
  }

  /** ngx_http_script_break_code(). */
  private static boolean runBreak(RequestState r) {
    if (r.uriChanged) {
      r.validLocation = false;
      r.uriChanged = false;
    }
    return false;
  }

  /** ngx_http_script_return_code(). */
  private Phase answer(Return answer, ScriptEngine e) {
    RequestState r = e.r;
    int status = answer.status();
    boolean empty = answer.text().isEmpty() || answer.text().get().parts().isEmpty();
    Optional<ComplexValue> text = empty ? Optional.empty() : answer.text();
    r.step(e.phase, Optional.of(answer.directive()), "return ", status);
    if (status >= 400 && text.isEmpty()) {
      return special.answer(status, "return " + status, r);
    }
    // ngx_http_send_response() sets the status first, and $status may be in the text.
    r.sentStatus = status;
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
}

package dev.nginxlint.resolve;

import dev.nginxlint.config.RewriteDirective.Flag;
import dev.nginxlint.config.RewriteDirective.Replacement;
import dev.nginxlint.config.RewriteDirective.Rewrite;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.NginxVersion;
import java.util.List;
import java.util.Optional;

/**
 * Runs "rewrite" directives: ngx_http_script_regex_start_code() and
 * ngx_http_script_regex_end_code().
 */
final class UriRewriter {
  private final Escapes escapes;
  private final boolean mended;
  private final Values values;
  private final SpecialResponse special;

  UriRewriter(NginxVersion version, Values values, SpecialResponse special) {
    this.escapes = Escapes.of(version);
    this.mended = ScriptFixes.areIn(version);
    this.values = values;
    this.special = special;
  }

  /** Says whether the program goes on. */
  boolean run(Rewrite rewrite, ScriptEngine e) {
    RequestState r = e.r;
    switch (RegexExec.exec(rewrite.regex(), r.uri, rewrite.directive(), r)) {
      case UNDECIDED:
        return false;
      case ERROR:
        return e.exit(special.answer(500, "the match limit of PCRE is exceeded", r));
      case DECLINED:
        r.clearCaptures();
        return true;
      case MATCHED:
        break;
    }
    r.internal = true;
    r.validUnparsedUri = false;
    r.uriChanged = rewrite.flag() != Flag.BREAK;
    if (rewrite.flag() == Flag.BREAK) {
      r.validLocation = false;
    }
    e.quote = false;
    return rewrite.status() == 0 ? change(rewrite, e) : redirect(rewrite, e);
  }

  private boolean redirect(Rewrite rewrite, ScriptEngine e) {
    RequestState r = e.r;
    Replacement replacement = rewrite.replacement();
    if (ScriptFixes.areMissing(replacement.target(), e, escapes)) {
      return false;
    }
    Optional<String> text = values.evaluateQuoted(replacement.target(), r);
    if (text.isEmpty()) {
      return false;
    }
    String location = RedirectText.unescape(text.get());
    if (replacement.addsArgs() && !r.args.isEmpty()) {
      location = location + (replacement.holdsQuestion() ? "&" : "?") + r.args;
    }
    Optional<Directive> because = Optional.of(rewrite.directive());
    r.step(e.phase, because, "rewrite ", r.uri, " -> ", rewrite.status(), " ", location);
    return e.exit(special.redirect(rewrite.status(), location, r));
  }

  private boolean change(Rewrite rewrite, ScriptEngine e) {
    RequestState r = e.r;
    Replacement replacement = rewrite.replacement();
    if (ScriptFixes.areMissing(replacement.target(), e, escapes)) {
      return false;
    }
    e.argsWritten |= !mended && replacement.args().isPresent();
    Optional<String> uri = values.evaluate(replacement.target(), r);
    if (uri.isEmpty() || e.isTooLong(uri.get())) {
      return false;
    }
    if (replacement.args().isPresent()) {
      List<String> captures = r.captures;
      Optional<String> args = values.evaluateQuoted(replacement.args().get(), r);
      if (r.captures != captures) {
        // All lengths are taken before anything is copied: what a map captures counts for both.
        uri = values.evaluate(replacement.target(), r);
        if (uri.isEmpty()) {
          return false;
        }
      }
      if (args.isEmpty()) {
        return false;
      }
      boolean adds = replacement.addsArgs() && !r.args.isEmpty();
      r.args = adds ? args.get() + "&" + r.args : args.get();
    } else if (!replacement.addsArgs()) {
      r.args = "";
    }
    String before = r.uri;
    r.uri = uri.get();
    if (e.isTooLong(r.args)) {
      return false;
    }
    String query = r.args.isEmpty() ? "" : "?";
    String flag = shown(rewrite.flag());
    Optional<Directive> because = Optional.of(rewrite.directive());
    r.step(e.phase, because, "rewrite ", before, " -> ", r.uri, query, r.args, flag);
    if (r.uri.isEmpty()) {
      return e.exit(special.answer(500, "the rewritten URI has a zero length", r));
    }
    return !rewrite.ends();
  }

  private static String shown(Flag flag) {
    return switch (flag) {
      case NONE -> "";
      case LAST -> ", last";
      case BREAK -> ", break";
    };
  }
}

package dev.nginxlint.resolve;

import dev.nginxlint.config.Handler;
import dev.nginxlint.syntax.Directive;
import java.util.List;
import java.util.Optional;

/** Answers a request that nothing has answered before: ngx_http_core_content_phase(). */
final class ContentHandler {
  private final ProxyHandler proxy;
  private final PassHandler passes;
  private final FileHandler files;
  private final SpecialResponse special;

  ContentHandler(
      ProxyHandler proxy, PassHandler passes, FileHandler files, SpecialResponse special) {
    this.proxy = proxy;
    this.passes = passes;
    this.files = files;
    this.special = special;
  }

  Phase handle(RequestState r) {
    List<Directive> mirrors = r.config.files().modules().mirrors();
    if (!mirrors.isEmpty() && !r.subrequest) {
      MirrorHandler.handle(mirrors, r);
    }
    if (r.contentHandler.isEmpty()) {
      return files.handle(r);
    }
    Handler handler = r.contentHandler.get();
    if (handler.isPass()) {
      // The handler is that installed last; where it passes the request is what is in force now.
      Optional<Handler> pass = r.config.pass(handler.directive().name().value());
      if (pass.isEmpty()) {
        return special.answer(500, "no upstream configuration", r);
      }
      handler = pass.get();
    }
    if (handler instanceof Handler.ProxyPass pass) {
      return proxy.handle(pass, r);
    }
    if (handler instanceof Handler.Pass pass) {
      return passes.handle(pass, r);
    }
    if (handler instanceof Handler.Unfollowed) {
      return r.undecided(Words.place(handler.directive()) + " is not followed");
    }
    if (handler instanceof Handler.Own own) {
      return own.kind() == Handler.Own.Kind.PAGE ? page(own, r) : files.media(own, r);
    }
    throw new AssertionError(handler);
  }

  /** ngx_http_empty_gif_handler(), ngx_http_stub_status_handler(). */
  private Phase page(Handler.Own own, RequestState r) {
    if (!r.methodIs("GET", "HEAD")) {
      String reason = Words.place(own.directive()) + " is for GET and HEAD";
      return special.answer(405, reason, r);
    }
    r.step(Phase.CONTENT, Optional.of(own.directive()), own.directive().name().value());
    return r.answer(new Outcome.Response(r.status(200), Optional.empty(), ""));
  }
}

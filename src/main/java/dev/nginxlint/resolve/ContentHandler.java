package dev.nginxlint.resolve;

import dev.nginxlint.config.Handler;

/** Answers a request that nothing has answered before: ngx_http_core_content_phase(). */
final class ContentHandler {
  private final ProxyHandler proxy;
  private final FileHandler files;

  ContentHandler(ProxyHandler proxy, FileHandler files) {
    this.proxy = proxy;
    this.files = files;
  }

  Phase handle(RequestState r) {
    if (r.config.handler().isEmpty()) {
      return files.handle(r);
    }
    Handler handler = r.config.handler().get();
    if (handler instanceof Handler.ProxyPass pass) {
      return proxy.handle(pass, r);
    }
    if (handler instanceof Handler.Unfollowed) {
      return r.undecided(Words.place(handler.directive()) + " is not followed");
    }
    throw new AssertionError(handler);
  }
}

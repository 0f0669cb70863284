package dev.nginxlint.resolve;

import dev.nginxlint.config.AnswerSettings;
import dev.nginxlint.config.ErrorPage;
import dev.nginxlint.config.ProxyRedirect;
import dev.nginxlint.config.ProxyRedirects;
import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.MatchResult;
import dev.nginxlint.resolve.Outcome.Field;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.Decimal;
import java.util.List;
import java.util.Optional;

/** What becomes of the answer of an upstream: ngx_http_upstream_process_header(). */
final class UpstreamAnswers {
  private final Values values;
  private final SpecialResponse special;
  private final MirrorHandler mirror;

  UpstreamAnswers(Values values, SpecialResponse special, MirrorHandler mirror) {
    this.values = values;
    this.special = special;
    this.mirror = mirror;
  }

  /** Forgets what the last upstream answered: ngx_http_upstream_create(). */
  static void create(RequestState r) {
    r.upstream.answer = Optional.empty();
  }

  /** Ends a request that was passed on, or goes on with what was answered. */
  Phase receive(
      Outcome.Upstream sent,
      List<Field> params,
      AnswerSettings settings,
      ProxyRedirects redirects,
      RequestState r) {
    if (!r.copies.isEmpty() && mirror.end(r)) {
      return Phase.DONE;
    }
    if (r.subrequest && r.main.request.hasBody()) {
      // It is told of the length of a body that it is never sent, and may wait for it.
      return r.answer(new Outcome.Proxy(sent, params, 0));
    }
    boolean first = !r.upstream.asked && !r.main.upstream.asked;
    r.upstream.asked = true;
    r.main.upstream.asked = true;
    if (!first || r.assumptions.answer().isEmpty()) {
      return r.answer(new Outcome.Proxy(sent, params, r.status(0)));
    }
    UpstreamAnswer answer = r.assumptions.answer().get();
    r.upstream.answer = Optional.of(answer);
    int status = status(answer, sent.protocol());
    r.upstream.status = status;
    r.step(Phase.CONTENT, Optional.empty(), "upstream answers ", status);
    if (status >= 300 && isIntercepted(status, sent, settings, r)) {
      return special.answer(status, "the upstream answered " + status, r);
    }
    Optional<String> accel = answer.header("X-Accel-Redirect");
    if (accel.isPresent() && settings.followsAccelRedirect()) {
      return accelRedirect(accel.get(), r);
    }
    Optional<String> refresh = answer.header("Refresh");
    if (refresh.isPresent()) {
      tellRefresh(refresh.get(), redirects, r);
    }
    Optional<String> location = answer.header("Location");
    if (location.isPresent() && !settings.hidesLocation()) {
      return redirect(status, location.get(), redirects, r);
    }
    return r.answer(new Outcome.Proxy(sent, params, r.status(status)));
  }

  /** ngx_http_fastcgi_process_header(), and those of uwsgi and scgi, read it from headers. */
  private static int status(UpstreamAnswer answer, String protocol) {
    boolean cgi = protocol.equals("fastcgi") || protocol.equals("uwsgi") || protocol.equals("scgi");
    if (answer.status() != 0 || !cgi) {
      return answer.status() != 0 ? answer.status() : 200;
    }
    Optional<String> told = answer.header("Status");
    if (told.isPresent()) {
      String text = told.get();
      long status = Decimal.parse(text.substring(0, Math.min(3, text.length())));
      return status > 0 ? (int) status : 502;
    }
    return answer.header("Location").isPresent() ? 302 : 200;
  }

  /** ngx_http_upstream_intercept_errors(). */
  private static boolean isIntercepted(
      int status, Outcome.Upstream sent, AnswerSettings settings, RequestState r) {
    if (sent.protocol().equals("memcached") && status == 404) {
      return true;
    }
    if (settings.interceptErrors()) {
      for (ErrorPage page : r.config.errors().pages()) {
        if (page.status() == status) {
          return true;
        }
      }
    }
    return false;
  }

  /** The start of ngx_http_upstream_process_headers(). */
  private Phase accelRedirect(String target, RequestState r) {
    r.step(Phase.CONTENT, Optional.empty(), "upstream X-Accel-Redirect: ", target);
    if (target.startsWith("@")) {
      return special.namedLocation(target, r);
    }
    Optional<UnsafeUri> uri = UnsafeUri.parse(target);
    if (uri.isEmpty()) {
      return special.answer(404, "unsafe URI \"" + target + "\" was detected", r);
    }
    r.method = r.methodIs("HEAD") ? r.method : "GET";
    return special.internalRedirect(uri.get().uri(), uri.get().args(), r);
  }

  /** ngx_http_upstream_rewrite_location(), ngx_http_proxy_rewrite_redirect(). */
  private Phase redirect(int status, String location, ProxyRedirects redirects, RequestState r) {
    r.step(Phase.CONTENT, Optional.empty(), "upstream Location: ", location);
    Optional<String> rewritten = rewrite("Location", location, 0, redirects, r);
    if (r.outcome.isPresent()) {
      return Phase.DONE;
    }
    if (rewritten.isPresent()) {
      return special.sendRedirect(r.status(status), rewritten.get(), r);
    }
    // Unlike one that was rewritten, it is not made absolute.
    return r.answer(new Outcome.Redirect(r.status(status), location));
  }

  /** ngx_http_upstream_rewrite_refresh(): the URL in it is rewritten as that of a Location. */
  private void tellRefresh(String refresh, ProxyRedirects redirects, RequestState r) {
    r.step(Phase.CONTENT, Optional.empty(), "upstream Refresh: ", refresh);
    int url = Ascii.lowerCase(refresh).indexOf("url=");
    if (url >= 0) {
      rewrite("Refresh", refresh, url + "url=".length(), redirects, r);
      // What becomes of it does not change where the request goes.
      r.outcome = Optional.empty();
      r.question = Optional.empty();
    }
  }

  /** Returns what the first rule that fits makes of a header from an offset on. */
  private Optional<String> rewrite(
      String name, String header, int from, ProxyRedirects redirects, RequestState r) {
    if (redirects.enabled()) {
      for (ProxyRedirect rule : redirects.rules()) {
        Optional<String> rewritten = rewrite(rule, header.substring(from), r);
        if (r.outcome.isPresent()) {
          return Optional.empty();
        }
        if (rewritten.isPresent()) {
          String whole = header.substring(0, from) + rewritten.get();
          Optional<Directive> because = Optional.of(rule.directive());
          r.step(Phase.CONTENT, because, "upstream ", name, " becomes ", whole);
          return Optional.of(whole);
        }
      }
    }
    return Optional.empty();
  }

  /** Returns what a rule makes of a Location; empty where it does not fit. */
  private Optional<String> rewrite(ProxyRedirect rule, String location, RequestState r) {
    int end = location.length();
    if (rule.regex().isPresent()) {
      if (!matches(rule, location, r)) {
        return Optional.empty();
      }
    } else {
      Optional<String> start = values.evaluate(rule.pattern(), r);
      if (start.isEmpty() || !location.startsWith(start.get())) {
        return Optional.empty();
      }
      end = start.get().length();
    }
    Optional<String> replacement = values.evaluate(rule.replacement(), r);
    return replacement.isPresent()
        ? Optional.of(replacement.get() + location.substring(end))
        : Optional.empty();
  }

  private static boolean matches(ProxyRedirect rule, String location, RequestState r) {
    boolean known = rule.regex().orElseThrow() instanceof Compilation.Compiled;
    if (rule.regex().orElseThrow() instanceof Compilation.Compiled compiled) {
      MatchResult result = compiled.regex().match(location);
      if (result instanceof MatchResult.Matched match) {
        r.capture(compiled.regex().parsed(), match);
        return true;
      }
      known = !(result instanceof MatchResult.LimitExceeded);
    }
    if (!known) {
      String place = Words.place(rule.directive());
      r.undecided("the regular expression of " + place + " cannot be followed");
    }
    return false;
  }
}

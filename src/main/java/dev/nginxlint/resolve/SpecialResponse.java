package dev.nginxlint.resolve;

import dev.nginxlint.config.ErrorPage;
import dev.nginxlint.config.ErrorSettings;
import dev.nginxlint.config.Location;
import dev.nginxlint.config.RedirectSettings;
import java.util.Optional;
import java.util.Set;

/** What becomes of errors and redirects: ngx_http_special_response_handler(). */
final class SpecialResponse {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /** Requests that end with these are closed: NGX_HTTP_CLOSE and what terminates a request. */
  private static final Set<Integer> CLOSING = Set.of(408, 444, 499);

  private final Values values;

  SpecialResponse(Values values) {
    this.values = values;
  }

  static boolean isRedirect(int status) {
    return REDIRECTS.contains(status);
  }

  /** Ends a request with an error, or goes on with the page for it. */
  Phase answer(int status, String reason, RequestState r) {
    return finish(status, Optional.empty(), reason, r);
  }

  /** Ends a request with a Location header. */
  Phase redirect(int status, String location, RequestState r) {
    return finish(status, Optional.of(location), "", r);
  }

  private Phase finish(int status, Optional<String> location, String reason, RequestState r) {
    if (CLOSING.contains(status)) {
      return r.answer(new Outcome.Closed());
    }
    r.errorStatus = status;
    if (location.isPresent()) {
      r.locationHeader = location;
    }
    ErrorSettings errors = r.config.errors();
    if (!r.errorPage && !errors.pages().isEmpty() && r.uriChanges != 0) {
      r.errorPage = !errors.recursive();
      for (ErrorPage page : errors.pages()) {
        if (page.status() == status) {
          return sendErrorPage(page, r);
        }
      }
    }
    if (location.isPresent()) {
      return sendRedirect(status, location.get(), r);
    }
    int sent = status >= 494 && status <= 497 ? 400 : status;
    return r.answer(new Outcome.Response(sent, Optional.empty(), reason));
  }

  /** ngx_http_send_error_page(). */
  private Phase sendErrorPage(ErrorPage page, RequestState r) {
    if (page.overwrite() >= 0) {
      r.errorStatus = page.overwrite();
    }
    Optional<String> target = values.evaluate(page.target(), r);
    if (target.isEmpty()) {
      return Phase.DONE;
    }
    r.step(Phase.CONTENT, Optional.of(page.directive()), "error page for ", page.status());
    if (target.get().startsWith("/")) {
      r.method = r.methodIs("HEAD") ? r.method : "GET";
      return internalRedirect(target.get(), r);
    }
    if (target.get().startsWith("@")) {
      return namedLocation(target.get(), r);
    }
    r.locationHeader = target;
    return sendRedirect(isRedirect(page.overwrite()) ? page.overwrite() : 302, target.get(), r);
  }

  /** Goes to another uri, split at its first "?": ngx_http_internal_redirect(). */
  Phase internalRedirect(String target, RequestState r) {
    int question = target.indexOf('?');
    return question < 0
        ? internalRedirect(target, "", r)
        : internalRedirect(target.substring(0, question), target.substring(question + 1), r);
  }

  Phase internalRedirect(String uri, String args, RequestState r) {
    r.uriChanges--;
    if (r.uriChanges == 0) {
      return answer(500, "rewrite or internal redirection cycle", r);
    }
    r.uri = uri;
    r.args = args;
    r.enter(r.server);
    r.internal = true;
    r.validLocation = true;
    r.validUnparsedUri = false;
    r.addUriToAlias = false;
    r.upstream.clearContexts();
    r.step(Phase.CONTENT, Optional.empty(), "internal redirect to ", uri);
    return Phase.SERVER_REWRITE;
  }

  /** ngx_http_named_location(). */
  Phase namedLocation(String name, RequestState r) {
    r.uriChanges--;
    if (r.uriChanges == 0) {
      return answer(500, "rewrite or internal redirection cycle", r);
    }
    if (r.uri.isEmpty()) {
      return answer(500, "empty URI in redirect to named location \"" + name + "\"", r);
    }
    Location location = r.server.locations().named().get(name);
    if (location == null) {
      return answer(500, "could not find named location \"" + name + "\"", r);
    }
    r.internal = true;
    r.uriChanged = false;
    r.upstream.clearContexts();
    r.enter(location);
    r.step(Phase.FIND_CONFIG, Optional.of(location.directive()), "named location ", name);
    r.updateLocationConfig();
    return Phase.REWRITE;
  }

  /**
   * Sends a page that is not the answer to a redirect itself but stands in its place: the Location
   * header stays, and counts where the status is one of a redirect.
   */
  void keepLocation(RequestState r) {
    Outcome outcome = r.outcome.orElseThrow();
    int status = 0;
    if (outcome instanceof Outcome.Response response) {
      status = response.status();
    } else if (outcome instanceof Outcome.File file) {
      status = file.status();
    } else if (outcome instanceof Outcome.Proxy proxy) {
      status = proxy.status();
    }
    if (isRedirect(status)) {
      sendRedirect(status, r.locationHeader.orElseThrow(), r);
    }
  }

  /** Makes a Location header whole: ngx_http_header_filter(). */
  Phase sendRedirect(int status, String location, RequestState r) {
    RedirectSettings settings = r.config.redirects();
    if (!location.startsWith("/") || !settings.absolute()) {
      return r.answer(new Outcome.Redirect(status, location));
    }
    String host = settings.withServerName() ? r.server.name() : r.host;
    if (host.isEmpty() && !settings.withServerName()) {
      if (r.request.address().isEmpty()) {
        return r.undecided("the address that the connection arrives at is not known");
      }
      host = r.request.address().get();
    }
    int port = r.request.port();
    boolean shown = settings.withPort() && port != (r.request.isTls() ? 443 : 80);
    String authority = shown ? host + ":" + port : host;
    return r.answer(
        new Outcome.Redirect(status, r.request.scheme() + "://" + authority + location));
  }
}

package dev.nginxlint.check.location;

import dev.nginxlint.config.Server;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Request;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Listen;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A redirect to where the same redirect is given again, without end. */
record RedirectLoop() implements Check {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Directive directive = placement.directive();
    boolean redirects =
        directive.is("return")
            ? mayRedirect(directive)
            : Rewrites.isRewrite(directive) && Rewrites.isRedirect(directive);
    Optional<String> path =
        redirects && mayComeBack(placement) ? path(placement) : Optional.empty();
    if (path.isEmpty() || Complete.server(scene, placement).isEmpty()) {
      return List.of();
    }
    Optional<Resolution> first = Followed.follow(scene, placement, path.get());
    Optional<Resolution> second = follow(scene, first, directive);
    Optional<Resolution> third = follow(scene, second, directive);
    if (third.isEmpty()
        || !(third.get().outcome() instanceof Outcome.Redirect to)
        || !(second.orElseThrow().outcome() instanceof Outcome.Redirect before)
        || !to.location().equals(before.location())) {
      return List.of();
    }
    Match match = Match.at(directive.head()).value("url", to.location());
    return List.of(Proof.add(match, second.get()));
  }

  /** Looks at the words: what it redirects to must be a scheme and a host of this server. */
  private static boolean mayComeBack(Placement placement) {
    Directive directive = placement.directive();
    int count = directive.parameters().size();
    String url = directive.parameter(directive.is("rewrite") ? 2 : count);
    int host = url.indexOf("://") + 3;
    Optional<Context> server = placement.context().nearest("server");
    if (server.isEmpty() || server.get().directive().isEmpty() || host < 3) {
      return server.isPresent();
    }
    int end = host;
    while (end < url.length() && "/$:?".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    boolean tls = false;
    boolean plain = false;
    boolean listens = false;
    boolean named = end == host;
    for (Directive child : server.get().directive().get().children()) {
      if (child.is("listen")) {
        boolean ssl = hasParameter(child, "ssl");
        tls |= ssl;
        plain |= !ssl;
        listens = true;
      }
      named |= child.is("server_name") && hasParameter(child, url.substring(host, end));
    }
    return named
        && (url.startsWith("https:") ? tls : !url.startsWith("http:") || plain || !listens);
  }

  private static boolean hasParameter(Directive directive, String text) {
    for (Parameter parameter : directive.parameters()) {
      if (parameter.value().equals(text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayRedirect(Directive directive) {
    int count = directive.parameters().size();
    return count == 2
        ? directive.parameter(1).startsWith("30")
        : count == 1 && directive.parameter(1).indexOf('/') >= 0;
  }

  /** Returns a path that comes to the directive, if nothing but that is asked. */
  private static Optional<String> path(Placement placement) {
    if (placement.context().is("server")) {
      return Optional.of("/x");
    }
    Optional<LocationBlock> location = LocationBlock.directlyAround(placement);
    return location.isEmpty() ? Optional.empty() : Optional.ofNullable(Uris.sample(location.get()));
  }

  /** Goes where a redirect leads, if it leads here and comes from the directive. */
  private static Optional<Resolution> follow(
      Scene scene, Optional<Resolution> from, Directive directive) {
    if (from.isEmpty()
        || !(from.get().outcome() instanceof Outcome.Redirect redirect)
        || Followed.times(from.get(), directive) == 0) {
      return Optional.empty();
    }
    Optional<Request> next = next(from.get().request(), redirect.location());
    if (next.isEmpty()) {
      return Optional.empty();
    }
    Optional<Resolution> resolution = scene.probe().follow(next.get(), true);
    return resolution.isPresent()
            && resolution.get().server().isPresent()
            && speaks(resolution.get().server().get(), next.get())
        ? resolution
        : Optional.empty();
  }

  /** Returns the request that a client makes of a redirect; empty for one to elsewhere. */
  private static Optional<Request> next(Request before, String location) {
    String scheme =
        location.startsWith("https://") ? "https" : location.startsWith("http://") ? "http" : "";
    if (scheme.isEmpty() || location.indexOf('#') >= 0) {
      return Optional.empty();
    }
    int start = scheme.length() + "://".length();
    int slash = location.indexOf('/', start);
    String host = slash < 0 ? location.substring(start) : location.substring(start, slash);
    int colon = host.lastIndexOf(':');
    int port = scheme.equals("https") ? HTTPS : HTTP;
    if (colon >= 0) {
      String digits = host.substring(colon + 1);
      if (digits.isEmpty() || digits.length() > 5 || !Character.isDigit(digits.charAt(0))) {
        return Optional.empty();
      }
      port = 0;
      for (int i = 0; i < digits.length(); i++) {
        port = port * 10 + (digits.charAt(i) - '0');
      }
    }
    return Optional.of(
        new Request(
            "GET",
            slash < 0 ? "/" : location.substring(slash),
            Optional.of(host),
            scheme,
            before.address(),
            port,
            Optional.empty(),
            Map.of()));
  }

  /** Says whether a server speaks TLS at a port exactly where the request does. */
  private static boolean speaks(Server server, Request request) {
    boolean tls = request.scheme().equals("https");
    for (Server.Binding binding : server.bindings()) {
      if (binding.address().port() == request.port()
          && !binding.address().datagram()
          && binding.listen().has(Listen.Option.SSL) == tls) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<String> values() {
    return List.of("url");
  }
}

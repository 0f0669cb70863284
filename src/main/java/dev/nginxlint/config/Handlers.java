package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.value.ComplexValue;
import dev.nginxlint.value.LocationMatch;
import dev.nginxlint.value.PassUrl;
import dev.nginxlint.value.ProxyUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what answers in the CONTENT phase of a block. */
final class Handlers {
  private static final Set<String> NAMES =
      Set.of(
          "proxy_pass",
          "fastcgi_pass",
          "uwsgi_pass",
          "scgi_pass",
          "grpc_pass",
          "memcached_pass",
          "tunnel_pass",
          "empty_gif",
          "stub_status",
          "flv",
          "mp4",
          "hls",
          "f4f",
          "perl",
          "js_content",
          "content_by_lua",
          "content_by_lua_block",
          "content_by_lua_file",
          "api",
          "status",
          "echo",
          "upstream_conf");

  private Handlers() {}

  static boolean isHandler(Directive directive) {
    return NAMES.contains(directive.name().value());
  }

  /** Returns the handler a block installs: the last one written. */
  static Optional<Handler> read(Block block, Optional<LocationMatch> match) {
    Optional<Handler> handler = Optional.empty();
    for (Directive directive : block.directives()) {
      if (isHandler(directive)) {
        handler = Optional.of(read(directive, match));
      }
    }
    return handler;
  }

  private static Handler read(Directive directive, Optional<LocationMatch> match) {
    Optional<Handler> own = own(directive);
    if (own.isPresent()) {
      return own.get();
    }
    Optional<Protocol> protocol = Protocol.of(directive.name().value());
    boolean passes = directive.is("proxy_pass") || protocol.isPresent();
    if (!passes || directive.parameters().size() != 1) {
      return new Handler.Unfollowed(directive);
    }
    Optional<ComplexValue> value = ComplexValue.parse(directive.parameter(1)).value();
    if (value.isEmpty()) {
      return new Handler.Unfollowed(directive);
    }
    if (protocol.isPresent()) {
      return readPass(directive, protocol.get(), value.get());
    }
    Optional<ProxyUrl> url =
        value.get().isConstant()
            ? ProxyUrl.parse(directive.parameter(1)).value()
            : Optional.empty();
    if (value.get().isConstant() && url.isEmpty()) {
      return new Handler.Unfollowed(directive);
    }
    boolean named =
        match.isPresent()
            && (match.get().isPrefix() || match.get().modifier() == LocationMatch.Modifier.EXACT);
    String name = named ? match.get().uri() : "";
    return new Handler.ProxyPass(directive, value.get(), url, name);
  }

  private static Optional<Handler> own(Directive directive) {
    return switch (directive.name().value()) {
      case "empty_gif", "stub_status" ->
          Optional.of(new Handler.Own(directive, Handler.Own.Kind.PAGE));
      case "flv", "mp4" -> Optional.of(new Handler.Own(directive, Handler.Own.Kind.MEDIA));
      default -> Optional.empty();
    };
  }

  private static Handler readPass(Directive directive, Protocol protocol, ComplexValue value) {
    // ngx_http_memcached_pass() knows no variables.
    boolean constant = value.isConstant() || protocol == Protocol.MEMCACHED;
    Optional<PassUrl> url =
        constant ? protocol.parse(directive.parameter(1)).value() : Optional.empty();
    return constant && url.isEmpty()
        ? new Handler.Unfollowed(directive)
        : new Handler.Pass(directive, protocol, value, url);
  }

  /** Returns where the modules that pass requests on pass them, as one block says. */
  static List<Handler> passes(Block block, Optional<LocationMatch> match) {
    List<Handler> passes = new ArrayList<>();
    for (Directive directive : block.directives()) {
      if (place(directive) != 0) {
        passes.add(read(directive, match));
      }
    }
    return passes;
  }

  /** Adds what is inherited of the modules that a nameless block has no directive of. */
  static List<Handler> mergePasses(List<Handler> own, List<Handler> inherited) {
    List<Handler> merged = new ArrayList<>(own);
    for (Handler handler : inherited) {
      if (pass(own, handler.directive().name().value()).isEmpty()) {
        merged.add(handler);
      }
    }
    return merged;
  }

  /** Returns the one of a directive, if there is one. */
  static Optional<Handler> pass(List<Handler> passes, String name) {
    for (Handler handler : passes) {
      if (handler.directive().is(name)) {
        return Optional.of(handler);
      }
    }
    return Optional.empty();
  }

  /** Returns what a "limit_except" installs of what is inherited: the first module that merges. */
  static Optional<Handler> passedDown(List<Handler> passes) {
    Optional<Handler> first = Optional.empty();
    for (Handler handler : passes) {
      boolean installs = !handler.directive().is("memcached_pass");
      if (installs
          && (first.isEmpty() || place(handler.directive()) < place(first.get().directive()))) {
        first = Optional.of(handler);
      }
    }
    return first;
  }

  /** Returns the place of a module in the order in which they merge; 0 for other directives. */
  static int place(Directive directive) {
    return switch (directive.name().value()) {
      case "proxy_pass" -> 1;
      case "fastcgi_pass" -> 2;
      case "uwsgi_pass" -> 3;
      case "scgi_pass" -> 4;
      case "grpc_pass" -> 5;
      case "memcached_pass" -> 6;
      case "tunnel_pass" -> 7;
      default -> 0;
    };
  }

  /** Says whether a location that holds this block's directives is answered 301 without slash. */
  static boolean redirectsToSlash(Block block, LocationMatch match) {
    if (match.uri().endsWith("/")) {
      for (Directive directive : block.directives()) {
        if (setsAutoRedirect(directive)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean setsAutoRedirect(Directive directive) {
    return switch (directive.name().value()) {
      case "proxy_pass", "fastcgi_pass", "grpc_pass", "memcached_pass" -> true;
      // ngx_http_uwsgi_pass() returns before it sets the flag where there are variables.
      case "uwsgi_pass", "scgi_pass" -> !hasVariables(directive);
      default -> false;
    };
  }

  private static boolean hasVariables(Directive directive) {
    for (Parameter parameter : directive.parameters()) {
      if (parameter.value().indexOf('$') >= 0) {
        return true;
      }
    }
    return false;
  }
}

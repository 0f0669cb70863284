package dev.nginxlint.lint;

import dev.nginxlint.config.ConfigReader;
import dev.nginxlint.config.NginxConfig;
import dev.nginxlint.config.Prefix;
import dev.nginxlint.config.Server;
import dev.nginxlint.resolve.KnownFiles;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Request;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.resolve.Resolver;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.validity.NginxBuild;
import dev.nginxlint.value.ListenAddress;
import dev.nginxlint.value.NginxVersion;
import dev.nginxlint.value.ServerName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sends requests through a configuration to see what becomes of them, as if all files existed. */
final class Probe implements KnownFiles {
  /** After so many steps nothing more is asked: what a request comes to cannot be told then. */
  private static final long MAX_STEPS = 1_000_000;

  private final NginxConfig config;
  private final Resolver resolver;

  /** The servers by the order of their directives. */
  private final Map<Integer, Server> servers = new HashMap<>();

  private final Set<ListenAddress> addresses = new HashSet<>();
  private long patterns;
  private long steps;

  Probe(Configuration configuration, NginxBuild build) {
    this.config = ConfigReader.read(configuration, Prefix.UNKNOWN);
    NginxVersion version =
        new NginxVersion(build.version().major(), build.version().minor(), build.version().patch());
    this.resolver = Resolver.of(config, version, this, Map.of());
    for (Server server : config.servers()) {
      servers.put(server.directive().order(), server);
      for (Server.Binding binding : server.bindings()) {
        addresses.add(binding.address());
      }
      for (ServerName name : server.names()) {
        patterns += name.regex().isPresent() ? 1 : 0;
      }
    }
  }

  @Override
  public Presence presence(String path) {
    return Presence.FILE;
  }

  /**
   * What became of a request.
   *
   * @param outcome empty where it cannot be told
   */
  record Answer(Request request, Optional<Outcome> outcome) {

    /** Renders the request as {@code GET http://host/path}. */
    String line() {
      String host = request.host().isPresent() ? request.host().get() : "";
      return request.method() + " " + request.scheme() + "://" + host + request.target();
    }
  }

  /**
   * Asks for a path in the server around a directive.
   *
   * @param path as nginx sees it, decoded
   * @return empty if the request does not end in {@code location}
   */
  Optional<Answer> ask(Placement placement, Directive location, String path) {
    Optional<Server> server = server(placement.context());
    if (server.isEmpty()) {
      return Optional.empty();
    }
    Request request = Visit.to(server.get(), Visit.escape(path));
    steps += steps(request, server.get());
    if (steps > MAX_STEPS) {
      return Optional.of(new Answer(request, Optional.empty()));
    }
    Resolution resolution = resolver.resolve(request);
    boolean sameServer =
        resolution.server().isPresent()
            && resolution.server().get().directive().order() == server.get().directive().order();
    boolean here =
        resolution.location().isPresent()
            && resolution.location().get().directive().order() == location.order();
    boolean decided = !(resolution.outcome() instanceof Outcome.Undecided);
    if (!sameServer || (!here && !decided)) {
      return Optional.of(new Answer(request, Optional.empty()));
    }
    return here ? Optional.of(new Answer(request, passed(resolution.outcome()))) : Optional.empty();
  }

  /** Returns how much may have to be gone through for a request, one by one. */
  private long steps(Request request, Server server) {
    return 1
        + patterns
        + server.locations().regexes().size()
        + server.config().program().size()
        + server.config().access().rules().size()
        + (request.address().isPresent() ? 0 : addresses.size());
  }

  /** Returns how a request ends that is let pass, where that hangs on who sends it. */
  private static Optional<Outcome> passed(Outcome outcome) {
    if (!(outcome instanceof Outcome.Undecided undecided)) {
      return Optional.of(outcome);
    }
    for (Outcome.Alternative alternative : undecided.alternatives()) {
      Optional<Outcome> passed = passed(alternative.outcome());
      if (passed.isPresent()
          && (passed.get() instanceof Outcome.File || passed.get() instanceof Outcome.Proxy)) {
        return passed;
      }
    }
    return Optional.empty();
  }

  /** Returns the server around a directive; that of a fragment is the only one there is. */
  private Optional<Server> server(Context context) {
    Optional<Context> around = context.nearest("server");
    if (around.isPresent() && around.get().directive().isPresent()) {
      return Optional.ofNullable(servers.get(around.get().directive().get().order()));
    }
    return config.servers().isEmpty() ? Optional.empty() : Optional.of(config.servers().get(0));
  }
}

package dev.nginxlint.rule;

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
import dev.nginxlint.value.ServerName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sends requests through a configuration to see what becomes of them. */
public final class Probe {
  /** After so many steps nothing more is asked: what a request comes to cannot be told then. */
  private static final long MAX_STEPS = 1_000_000;

  /** So many answers are kept: rules ask the same of a small configuration again and again. */
  private static final int MAX_KEPT = 512;

  /** Every file that nginx looks for is there. */
  public static final KnownFiles ALL_FILES = new All(KnownFiles.Presence.FILE);

  /** No file that nginx looks for is there. */
  public static final KnownFiles NO_FILES = new All(KnownFiles.Presence.ABSENT);

  private final NginxConfig config;
  private final Resolver resolver;

  /** The servers by the order of their directives. */
  private final Map<Integer, Server> servers = new HashMap<>();

  private final Set<ListenAddress> addresses = new HashSet<>();

  /** What became of requests, by all that tells them apart. */
  private final Map<String, Resolution> kept = new HashMap<>();

  private long patterns;
  private long steps;

  Probe(Configuration configuration, NginxBuild build) {
    this.config = ConfigReader.read(Fragment.completed(configuration), Prefix.UNKNOWN);
    this.resolver = Resolver.of(config, build.version(), ALL_FILES, Map.of());
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

  /** The same is known of all paths. */
  private record All(Presence all) implements KnownFiles {
    @Override
    public Presence presence(String path) {
      return all;
    }
  }

  /**
   * What became of a request.
   *
   * @param outcome empty where it cannot be told
   */
  public record Answer(Request request, Optional<Outcome> outcome) {

    /** Renders the request as {@code GET http://host/path}. */
    public String line() {
      String host = request.host().isPresent() ? request.host().get() : "";
      return request.method() + " " + request.scheme() + "://" + host + request.target();
    }
  }

  /** Returns what the configuration means to nginx. */
  public NginxConfig config() {
    return config;
  }

  /**
   * Asks for a path in the server around a directive, as if all files existed.
   *
   * @param path as nginx sees it, decoded
   * @return empty if the request does not end in {@code location}
   */
  public Optional<Answer> ask(Placement placement, Directive location, String path) {
    Optional<Server> server = server(placement.context());
    if (server.isEmpty()) {
      return Optional.empty();
    }
    String target = Visit.escape(path);
    Request request = Visit.to(server.get(), target);
    Optional<Resolution> resolved = follow(request, true);
    if (resolved.isEmpty()) {
      return Optional.of(new Answer(request, Optional.empty()));
    }
    Resolution resolution = resolved.get();
    boolean here = isIn(resolution, location);
    boolean decided = !(resolution.outcome() instanceof Outcome.Undecided);
    if (!isOf(resolution, server.get()) || (!here && !decided)) {
      return Optional.of(new Answer(request, Optional.empty()));
    }
    return here ? Optional.of(new Answer(request, passed(resolution.outcome()))) : Optional.empty();
  }

  /**
   * Follows a request to the server around a directive.
   *
   * @param target as a client sends it
   * @param files whether all files that are looked for exist, or none
   * @return empty where another server would answer, where there is none, or where too much was
   *     asked before
   */
  public Optional<Resolution> follow(Placement placement, String target, boolean files) {
    Optional<Server> server = server(placement.context());
    return server.isEmpty()
        ? Optional.empty()
        : follow(server.get(), Visit.to(server.get(), target), files);
  }

  /** Follows a request that is to reach a server; empty as for the other. */
  public Optional<Resolution> follow(Server server, Request request, boolean files) {
    Optional<Resolution> resolution = follow(request, files);
    return resolution.isPresent() && isOf(resolution.get(), server) ? resolution : Optional.empty();
  }

  /** Follows a request to the server that answers it; empty where too much was asked before. */
  public Optional<Resolution> follow(Request request, boolean files) {
    String key = key(request, files);
    Resolution known = kept.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    if (steps > MAX_STEPS) {
      return Optional.empty();
    }
    Resolution resolution = resolve(request, files ? ALL_FILES : NO_FILES);
    steps += steps(resolution);
    if (kept.size() < MAX_KEPT && request.headers().isEmpty() && request.client().isEmpty()) {
      kept.put(key, resolution);
    }
    return Optional.of(resolution);
  }

  /** Follows a request where something is known of the files, however much was asked before. */
  public Resolution resolve(Request request, KnownFiles files) {
    return resolver.resolve(request, files);
  }

  private static String key(Request request, boolean files) {
    String address = request.address().isPresent() ? request.address().get() : "";
    String host = request.host().isPresent() ? request.host().get() : "";
    return (files ? "with " : "without ")
        + (request.method() + ' ' + request.scheme() + ' ' + address + ' ' + request.port() + ' ')
        + (host + ' ' + request.target());
  }

  /** Says whether a request ended in a location. */
  public static boolean isIn(Resolution resolution, Directive location) {
    return resolution.location().isPresent()
        && resolution.location().get().directive().order() == location.order();
  }

  private static boolean isOf(Resolution resolution, Server server) {
    return resolution.server().isPresent()
        && resolution.server().get().directive().order() == server.directive().order();
  }

  /** Returns how much may have been gone through for a request, one by one. */
  private long steps(Resolution resolution) {
    long common =
        1 + patterns + (resolution.request().address().isPresent() ? 0 : addresses.size());
    if (resolution.server().isEmpty()) {
      return common;
    }
    Server server = resolution.server().get();
    return common
        + server.locations().regexes().size()
        + server.config().program().size()
        + server.config().access().rules().size();
  }

  /** Returns how a request ends that is let pass, where that hangs on who sends it. */
  public static Optional<Outcome> passed(Outcome outcome) {
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
  public Optional<Server> server(Context context) {
    Optional<Context> around = context.nearest("server");
    if (around.isPresent() && around.get().directive().isPresent()) {
      return Optional.ofNullable(servers.get(around.get().directive().get().order()));
    }
    return config.servers().isEmpty() ? Optional.empty() : Optional.of(config.servers().get(0));
  }
}

package dev.nginxlint.resolve;

import dev.nginxlint.config.Location;
import dev.nginxlint.config.NginxConfig;
import dev.nginxlint.config.Server;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.Decimal;
import dev.nginxlint.value.NginxVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows requests through a configuration, phase by phase, as nginx does.
 *
 * <p>{@link RequestReader} takes the request in: the target becomes a normalized uri, the address
 * and the host choose a server. {@link RewriteEngine} runs the server's rewrite directives. {@link
 * LocationFinder} finds the location, whose own rewrite directives run then. {@link AccessControl}
 * says who may pass. {@link TryFilesHandler} looks for files. {@link ContentHandler} passes the
 * request on, or sends a file. Errors and redirects go through {@link SpecialResponse}, which may
 * start again from the top with another uri. One request's state is in {@link RequestState}.
 *
 * <p>What is not known is not guessed. Where a run comes to a question it ends, and {@link Cases}
 * runs it again for each answer; where a directive is not followed the request is undecided.
 *
 * <p>A resolver is made once for a configuration and holds no state of requests: it may be used
 * from many threads.
 */
public final class Resolver {
  private final ServerSelector servers;
  private final KnownFiles files;
  private final RequestReader reader;
  private final RewriteEngine rewrites;
  private final AccessControl access;
  private final TryFilesHandler tryFiles;
  private final ContentHandler content;
  private final SpecialResponse special;
  private final Escapes escapes;
  private final NginxVersion version;

  private Resolver(
      NginxConfig config, NginxVersion version, KnownFiles files, Map<String, String> given) {
    Variables variables = new Variables(config, version, given);
    Values values = new Values(variables);
    FilePaths paths = new FilePaths(config.prefix(), variables, version);
    FileOpener opener = new FileOpener(values);
    this.escapes = Escapes.of(version);
    this.version = version;
    this.files = files;
    this.servers = new ServerSelector(config, version);
    this.special = new SpecialResponse(values);
    this.reader = new RequestReader(servers, version, special);
    this.rewrites = new RewriteEngine(variables, values, opener, special);
    this.access = new AccessControl(values, special, this);
    this.tryFiles = new TryFilesHandler(values, paths, opener, special);
    Upstreams upstreams = new Upstreams(config, special);
    UpstreamAnswers answers = new UpstreamAnswers(values, special, new MirrorHandler(this));
    this.content =
        new ContentHandler(
            new ProxyHandler(upstreams, version, values, special, answers),
            new PassHandler(upstreams, version, values, special, answers),
            new FileHandler(
                paths,
                opener,
                new IndexHandler(config, values, opener, special),
                escapes,
                special,
                new DavHandler(paths, special, version)),
            special);
  }

  /**
   * Makes a resolver.
   *
   * @param given values of variables that the configuration alone does not tell, by name without
   *     "$"
   */
  public static Resolver of(
      NginxConfig config, NginxVersion version, KnownFiles files, Map<String, String> given) {
    Map<String, String> lower = new HashMap<>();
    for (Map.Entry<String, String> variable : given.entrySet()) {
      lower.put(Ascii.lowerCase(variable.getKey()), variable.getValue());
    }
    return new Resolver(config, version, files, Map.copyOf(lower));
  }

  /** Makes a resolver that knows nothing but the configuration. */
  public static Resolver of(NginxConfig config) {
    return of(config, NginxVersion.MAINLINE, KnownFiles.NONE, Map.of());
  }

  /** Says what becomes of a request. */
  public Resolution resolve(Request request) {
    return resolve(request, Optional.empty(), Assumptions.of(files, Optional.empty()));
  }

  /** Says what becomes of a request where something else is known of the files. */
  public Resolution resolve(Request request, KnownFiles others) {
    return resolve(request, Optional.empty(), Assumptions.of(others, Optional.empty()));
  }

  /**
   * Says what becomes of a request whose upstream answers so: what the client gets of it. Where the
   * answer leads to another upstream, the outcome is that the request is passed to that one.
   */
  public Resolution resolve(Request request, UpstreamAnswer answer) {
    return resolve(request, Optional.empty(), Assumptions.of(files, Optional.of(answer)));
  }

  /** Says what becomes of a request in one server, whatever its host would choose. */
  public Resolution resolve(Request request, Server server) {
    return resolve(request, Optional.of(server), Assumptions.of(files, Optional.empty()));
  }

  private Resolution resolve(Request request, Optional<Server> server, Assumptions assumptions) {
    List<ListenKey> keys = servers.keys(request);
    if (keys.isEmpty()) {
      String address = request.address().isPresent() ? request.address().get() + ":" : "port ";
      Outcome outcome =
          new Outcome.Undecided("no server listens on " + address + request.port(), List.of());
      return new Resolution(request, outcome, server, Optional.empty(), "", "", List.of());
    }
    return new Cases(this, request, server, assumptions).resolve(keys);
  }

  /** Runs the phases in nginx's order, once: ngx_http_core_run_phases(). */
  RequestState run(
      Request request, Optional<Server> forced, ListenKey key, Assumptions assumptions) {
    RequestState r = new RequestState(request, key.defaultServer(), assumptions);
    r.forced = forced;
    runFrom(reader.read(key, r), r);
    return r;
  }

  /** Runs a request that nginx makes itself for a part of another one. */
  RequestState subrequest(String uri, RequestState r) {
    RequestState sr = r.subrequest(uri);
    runSubrequest(sr);
    return sr;
  }

  void runSubrequest(RequestState sr) {
    runFrom(Phase.SERVER_REWRITE, sr);
  }

  private void runFrom(Phase first, RequestState r) {
    Phase phase = first;
    while (r.outcome.isEmpty()) {
      phase = run(phase, r);
    }
    if (r.locationHeader.isPresent()) {
      special.keepLocation(r);
    }
  }

  private Phase run(Phase phase, RequestState r) {
    return switch (phase) {
      case SERVER_REWRITE -> rewrites.server(r);
      case FIND_CONFIG -> findConfig(r);
      case REWRITE -> rewrites.location(r);
      case ACCESS -> {
        RealIpHandler.handle(r);
        yield r.outcome.isPresent() ? Phase.DONE : access.check(r);
      }
      case PRECONTENT -> tryFiles.handle(r);
      case CONTENT -> content.handle(r);
      case DONE -> {
        String reason = r.failure.orElseThrow();
        r.failure = Optional.empty();
        yield special.answer(500, reason, r);
      }
      case SELECT_SERVER -> throw new AssertionError(phase);
    };
  }

  /** ngx_http_core_find_config_phase(). */
  private Phase findConfig(RequestState r) {
    r.uriChanged = false;
    LocationFinder finder = new LocationFinder(r.uri, version, r);
    LocationFinder.Result result = finder.find(r.server.locations());
    Optional<Location> location = finder.found();
    if (location.isPresent()) {
      r.enter(location.get());
    }
    if (r.outcome.isPresent()) {
      return Phase.DONE;
    }
    if (result == LocationFinder.Result.ERROR) {
      return special.answer(500, "the match limit of PCRE is exceeded", r);
    }
    finder.tell();
    if (!r.internal && r.config.internal()) {
      return special.answer(404, "the location is internal", r);
    }
    long longest = r.config.maxBodySize();
    r.updateLocationConfig();
    Optional<String> told = r.request.header("Content-Length");
    long length = told.isPresent() ? Decimal.parse(told.get()) : Decimal.ERROR;
    if (longest != 0 && length > longest && !r.bodyDiscarded) {
      r.bodyDiscarded = true;
      return special.answer(413, "client intended to send too large body", r);
    }
    if (result == LocationFinder.Result.DONE) {
      String name = escapes.redirect(location.orElseThrow().match().uri());
      return special.redirect(301, r.args.isEmpty() ? name : name + "?" + r.args, r);
    }
    return Phase.REWRITE;
  }
}

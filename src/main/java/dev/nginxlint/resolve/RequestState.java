package dev.nginxlint.resolve;

import dev.nginxlint.config.Handler;
import dev.nginxlint.config.LimitExcept;
import dev.nginxlint.config.Location;
import dev.nginxlint.config.LocationConfig;
import dev.nginxlint.config.Server;
import dev.nginxlint.regex.MatchResult;
import dev.nginxlint.regex.ParsedPattern;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.Ascii;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One request on its way: nginx's {@code r}. It lives for one run through the phases, and is the
 * only thing here that changes.
 */
final class RequestState {
  /** NGX_HTTP_MAX_URI_CHANGES, and one for the way it is counted. */
  private static final int MAX_URI_CHANGES = 11;

  final Request request;
  final Assumptions assumptions;

  Server server;

  /** A server to go into whatever the host says. */
  Optional<Server> forced = Optional.empty();

  /** The block in force: {@code r->loc_conf}. */
  LocationConfig config;

  Optional<Location> location = Optional.empty();
  String method;
  String uri = "";
  String args = "";
  String unparsedUri = "";

  /** The name that chose the server: {@code r->headers_in.server}. */
  String host = "";

  /** Whether a rewrite has changed the uri, so that a location is to be looked for anew. */
  boolean uriChanged;

  /** Whether the uri starts with the name of the location, as it was matched. */
  boolean validLocation = true;

  boolean validUnparsedUri;
  boolean quotedUri;
  boolean plusInUri;
  boolean internal;
  boolean addUriToAlias;

  /** Whether a slash stands before an empty uri: nginx looks at the byte before it. */
  boolean slashBeforeUri;

  /** Whether error pages are no longer looked up. */
  boolean errorPage;

  /** The status to answer with in place of that of the page; 0 for none. */
  int errorStatus;

  /** The status of the answer that is put together: {@code r->headers_out.status}. */
  int sentStatus;

  int uriChanges = MAX_URI_CHANGES;
  List<String> captures = List.of();

  /** Whether the captures are those of a match that was only assumed. */
  boolean capturesKnown = true;

  /** What was installed last to answer: {@code r->content_handler}. */
  Optional<Handler> contentHandler = Optional.empty();

  /** Whether this is a subrequest: {@code r != r->main}. */
  boolean subrequest;

  /** The request that the client sent: {@code r->main}. */
  RequestState main = this;

  /** Copies of the request, which run once it waits for an upstream. */
  List<RequestState> copies = List.of();

  /** What {@code satisfy any} has kept of those that did not let it pass: {@code access_code}. */
  int accessCode;

  /** Why the last one did not let it pass. */
  String refusal = "";

  /** Whether the body is thrown away, and its length does not matter any more. */
  boolean bodyDiscarded;

  /** The Location header that is sent whatever page follows: {@code headers_out.location}. */
  Optional<String> locationHeader = Optional.empty();

  final VariableValues variables;

  final UpstreamState upstream = new UpstreamState();

  /** Why the last value that was asked for is not known. */
  Unknown unknown = Unknown.NOTHING;

  /** The address of the client: {@code c->addr_text}. */
  Optional<String> client;

  /** Whether the address of the client was taken from a header. */
  boolean realIp;

  /** How far it was read. */
  HeadPart read = HeadPart.NOTHING;

  /** What chose the server as sent, with its port. */
  String authority = "";

  /** Where the connection arrived. */
  Optional<ListenKey> key = Optional.empty();

  /** What could not be put together, so that the request ends with 500. */
  Optional<String> failure = Optional.empty();

  final List<Step> steps = new ArrayList<>();
  Optional<Outcome> outcome = Optional.empty();
  Optional<Question> question = Optional.empty();

  RequestState(Request request, Server defaultServer, Assumptions assumptions) {
    this(request, defaultServer, assumptions, new VariableValues());
  }

  private RequestState(
      Request request, Server defaultServer, Assumptions assumptions, VariableValues variables) {
    this.variables = variables;
    this.request = request;
    this.assumptions = assumptions;
    this.method = request.method();
    this.server = defaultServer;
    this.config = defaultServer.config();
    this.client = request.client();
  }

  /** Returns the address the connection arrived at, as it is shown. */
  Optional<String> localAddress() {
    Optional<String> address = request.address();
    if (address.isEmpty() && key.isPresent() && !key.get().address().isWildcard()) {
      address = Optional.of(key.get().address().address());
    }
    return address.isPresent() && address.get().startsWith("[")
        ? Optional.of(address.get().substring(1, address.get().length() - 1))
        : address;
  }

  /** Returns the port that the host of the request names: {@code r->port}. */
  String hostPort() {
    return HostName.port(authority);
  }

  boolean readsProxyProtocol() {
    return key.isPresent() && key.get().proxyProtocol();
  }

  /** Ends the request where a value is not known, or asks what it is. */
  Phase unknown() {
    return unknown.question().isPresent()
        ? ask(unknown.question().get())
        : undecided(unknown.reason());
  }

  /** Makes a subrequest for a uri, which shares the variables: ngx_http_subrequest(). */
  RequestState subrequest(String subrequestUri) {
    return subrequest(subrequestUri, variables);
  }

  /** Makes a copy of the request to a uri, which runs when all else has been done. */
  RequestState copy(String copyUri) {
    RequestState sr = subrequest(copyUri, variables.copy());
    sr.method = method;
    sr.args = args;
    sr.upstream.asked = true;
    return sr;
  }

  private RequestState subrequest(String subrequestUri, VariableValues values) {
    RequestState sr = new RequestState(request, server, assumptions, values);
    sr.subrequest = true;
    sr.main = main;
    sr.internal = true;
    sr.method = "GET";
    sr.uri = subrequestUri;
    sr.unparsedUri = unparsedUri;
    sr.host = host;
    sr.authority = authority;
    sr.read = HeadPart.HEADERS;
    sr.key = key;
    sr.client = client;
    sr.realIp = realIp;
    return sr;
  }

  /** Notes a step; its words are not put together here, see {@link Step}. */
  void step(Phase phase, Optional<Directive> because, Object... words) {
    steps.add(new Step(phase, because, uri, words));
  }

  /** Ends the request. */
  Phase answer(Outcome end) {
    outcome = Optional.of(end);
    return Phase.DONE;
  }

  Phase undecided(String reason) {
    return answer(new Outcome.Undecided(reason, List.of()));
  }

  /** Ends the run, to be gone through again for each answer. */
  Phase ask(Question asked) {
    question = Optional.of(asked);
    return undecided(asked.reason());
  }

  /** Returns the status to answer with: that of the error a page is for, or the given one. */
  int status(int own) {
    return errorStatus != 0 ? errorStatus : own;
  }

  boolean methodIs(String... methods) {
    for (String one : methods) {
      if (one.equals(method)) {
        return true;
      }
    }
    return false;
  }

  /** Says whether the uri names a folder. */
  boolean endsInSlash() {
    return uri.isEmpty() ? slashBeforeUri : uri.endsWith("/");
  }

  /** Goes into a server: its configuration is in force, no location is. */
  void enter(Server chosen) {
    server = chosen;
    config = chosen.config();
    location = Optional.empty();
  }

  /** Goes into a location. */
  void enter(Location found) {
    location = Optional.of(found);
    config = found.config();
  }

  /** Goes into the block of an "if". */
  void enterNameless(LocationConfig block) {
    config = block;
    if (block.handler().isPresent()) {
      contentHandler = block.handler();
    }
  }

  /**
   * Puts the location in force that was found, or its limit_except, if it is for the method:
   * ngx_http_update_location_config().
   */
  void updateLocationConfig() {
    if (config.limitExcept().isPresent()
        && !config.limitExcept().get().methods().contains(method)) {
      LimitExcept limit = config.limitExcept().get();
      config = limit.config();
      step(Phase.FIND_CONFIG, Optional.of(limit.directive()), "limit_except");
    }
    contentHandler = config.handler();
  }

  void clearCaptures() {
    captures = List.of();
    capturesKnown = true;
  }

  /** Keeps what a regular expression captured, as ngx_http_regex_exec(). */
  void capture(ParsedPattern pattern, MatchResult.Matched match) {
    clearCaptures();
    if (pattern.captureCount() > 0) {
      String[] groups = new String[pattern.captureCount() + 1];
      for (int i = 0; i < groups.length; i++) {
        groups[i] = match.group(i);
      }
      captures = List.of(groups);
    }
    for (ParsedPattern.NamedGroup group : pattern.names()) {
      variables.put(Ascii.lowerCase(group.name()), Optional.of(match.group(group.number())));
    }
  }
}

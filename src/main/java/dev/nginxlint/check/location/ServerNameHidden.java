package dev.nginxlint.check.location;

import dev.nginxlint.config.Server;
import dev.nginxlint.language.Language;
import dev.nginxlint.language.Sampler;
import dev.nginxlint.language.Witness;
import dev.nginxlint.regex.Compilation;
import dev.nginxlint.resolve.Request;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Patterns;
import dev.nginxlint.value.ServerName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A regular expression among server names that is never found, because all hosts it matches have
 * another server: ngx_http_find_virtual_server() looks for names and wildcards first, and for
 * regular expressions in the order written then.
 */
record ServerNameHidden() implements Check {
  private static final int VARIANTS = 4;
  private static final int MAX_ROUNDS = 12;
  private static final int MOST = 200;
  private static final String COUNT = "requests for hidden names";
  private static final String HOST = "^[a-z0-9_-]+(\\.[a-z0-9_-]+)*\\z";

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    List<Match> found = new ArrayList<>();
    if (scene.directives("server").size() < 2 || !hasPattern(placement) || !scene.isFollowed()) {
      return found;
    }
    Optional<Server> server = scene.probe().server(placement.context());
    if (server.isEmpty() || server.get().bindings().isEmpty()) {
      return found;
    }
    for (Parameter parameter : placement.directive().parameters()) {
      Optional<Compilation> regex = regex(parameter);
      if (regex.isPresent()) {
        Optional<Match> match = hidden(scene, server.get(), parameter, regex.get());
        if (match.isPresent()) {
          found.add(match.get());
        }
      }
    }
    return found;
  }

  private static Compilation host() {
    return Patterns.compile(HOST, false).value().orElseThrow();
  }

  private static boolean hasPattern(Placement placement) {
    for (Parameter parameter : placement.directive().parameters()) {
      if (parameter.value().startsWith("~")) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Compilation> regex(Parameter parameter) {
    Optional<ServerName> name =
        parameter.value().startsWith("~")
            ? ServerName.parse(parameter.value()).value()
            : Optional.empty();
    return name.isPresent() ? name.get().regex() : Optional.empty();
  }

  /** Says whether a name is hidden at all the addresses of its server. */
  private static Optional<Match> hidden(
      Scene scene, Server server, Parameter parameter, Compilation regex) {
    Optional<Match> match = Optional.empty();
    Set<String> addresses = new HashSet<>();
    for (Server.Binding binding : server.bindings()) {
      if (binding.address().datagram() || !addresses.add(binding.address().toString())) {
        continue;
      }
      for (String sample : samples(regex)) {
        if (asked(scene, server, binding, sample).isEmpty()) {
          return Optional.empty();
        }
      }
      Optional<Match> here = prove(scene, server, binding, parameter, regex);
      if (here.isEmpty()) {
        return Optional.empty();
      }
      match = match.isPresent() ? match : here;
    }
    return match;
  }

  /** Returns some hosts that a pattern matches, made up at little cost; perhaps none. */
  private static List<String> samples(Compilation regex) {
    List<String> samples = new ArrayList<>();
    if (regex instanceof Compilation.Compiled compiled) {
      for (int i = 0; i < VARIANTS; i++) {
        String sample = Sampler.path(compiled.regex().parsed(), i).substring(1);
        if (Uris.matches(regex, sample) && Uris.matches(host(), sample)) {
          samples.add(sample);
        }
      }
    }
    return samples;
  }

  /** Asks for a host; empty where the server itself answers, or it is not told which does. */
  private static Optional<Resolution> asked(
      Scene scene, Server server, Server.Binding binding, String host) {
    Request request = Visit.to(binding, host, "/");
    int count = scene.kept(COUNT) instanceof Integer known ? known : 0;
    if (count >= MOST) {
      return Optional.empty();
    }
    Optional<Resolution> resolution = scene.probe().follow(request, true);
    Optional<Server> answers =
        resolution.isPresent() ? resolution.get().server() : Optional.empty();
    if (answers.isEmpty() || answers.get().directive().order() == server.directive().order()) {
      return Optional.empty();
    }
    scene.keep(COUNT, count + 1);
    return resolution;
  }

  private static Optional<Match> prove(
      Scene scene, Server server, Server.Binding binding, Parameter parameter, Compilation regex) {
    Optional<Language> own = Language.of(regex);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Language left = own.get().and(Language.of(host()).orElseThrow());
    Optional<Match> match = Optional.empty();
    for (int round = 0; round < MAX_ROUNDS; round++) {
      Witness witness = left.witness();
      if (!(witness instanceof Witness.Found found)) {
        return witness instanceof Witness.None ? match : Optional.empty();
      }
      Optional<Resolution> taken = asked(scene, server, binding, found.text());
      Optional<ServerName> name =
          taken.isPresent()
              ? taker(taken.get().server().orElseThrow(), server, found.text())
              : Optional.empty();
      Optional<Language> hosts = name.isPresent() ? hosts(name.get()) : Optional.empty();
      if (hosts.isEmpty()) {
        return Optional.empty();
      }
      if (match.isEmpty()) {
        Server other = taken.get().server().orElseThrow();
        match =
            Optional.of(
                Proof.add(
                    Match.at(parameter.span())
                        .value("name", parameter.value())
                        .value("host", found.text())
                        .value("taker", name.get().shown())
                        .related("taker", other.directive().head()),
                    taken.get()));
      }
      left = left.without(hosts.get());
    }
    return Optional.empty();
  }

  /** Returns the name by which a server takes a host from another one. */
  private static Optional<ServerName> taker(Server server, Server from, String host) {
    for (ServerName name : server.names()) {
      Optional<Language> hosts =
          name.kind() == ServerName.Kind.REGEX ? Optional.empty() : hosts(name);
      if (hosts.isPresent() && hosts.get().contains(host)) {
        return Optional.of(name);
      }
    }
    for (ServerName name : server.names()) {
      if (name.regex().isPresent()
          && server.directive().order() < from.directive().order()
          && Uris.matches(name.regex().get(), host)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /** Returns the hosts of a name; empty where they are not told. */
  private static Optional<Language> hosts(ServerName name) {
    String text = name.name();
    return switch (name.kind()) {
      case EXACT -> Optional.of(Language.exactly(text));
      case DOMAIN -> Optional.of(Language.ending(text).or(Language.exactly(text.substring(1))));
      case LEADING_WILDCARD -> Optional.of(Language.ending(text.substring(1)));
      case TRAILING_WILDCARD ->
          Optional.of(Language.starting(text.substring(0, text.length() - 1)));
      case REGEX -> Language.of(name.regex().orElseThrow());
      case HOSTNAME, INVALID -> Optional.empty();
    };
  }

  @Override
  public List<String> values() {
    return List.of("name", "host", "taker");
  }

  @Override
  public List<String> places() {
    return List.of("taker");
  }
}

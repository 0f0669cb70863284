package dev.nginxlint.config;

import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.ParsedPattern;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.LocationMatch;
import dev.nginxlint.value.Patterns;
import dev.nginxlint.value.ServerName;
import dev.nginxlint.value.Url;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes of a configuration as written what it means to nginx.
 *
 * <p>It never refuses anything: a directive that nginx would refuse is left out.
 */
public final class ConfigReader {
  private final Prefix prefix;

  private ConfigReader(Prefix prefix) {
    this.prefix = prefix;
  }

  /** Reads a whole configuration, or a fragment that holds servers or locations. */
  public static NginxConfig read(Configuration configuration, Prefix prefix) {
    return new ConfigReader(prefix).read(configuration);
  }

  private NginxConfig read(Configuration configuration) {
    Block http = new Block(http(configuration.directives()));
    LocationReader reader = new LocationReader(prefix);
    LocationConfig around = reader.read(Optional.empty(), http, Optional.empty(), defaults());
    ServerReader serverReader = new ServerReader(reader, http, around);
    List<Server> servers = new ArrayList<>();
    for (Directive server : http.all("server")) {
      if (server.block().isPresent()) {
        servers.add(serverReader.read(server));
      }
    }
    Set<String> setVariables = new HashSet<>();
    Map<String, VariableDefinition> definedVariables = new HashMap<>();
    walk(http.directives(), setVariables, definedVariables);
    reader.addGroupNames(setVariables);
    return new NginxConfig(
        configuration, prefix, servers, upstreams(http), setVariables, definedVariables);
  }

  /** Returns what is in http; what a fragment leaves out around its directives is put there. */
  private static List<Directive> http(List<Directive> directives) {
    List<Directive> inHttp = new ArrayList<>();
    for (Directive directive : directives) {
      if (directive.is("http")) {
        inHttp.addAll(directive.children());
      }
    }
    if (!inHttp.isEmpty()) {
      return inHttp;
    }
    Block block = new Block(directives);
    return block.all("location").isEmpty() || !block.all("server").isEmpty()
        ? directives
        : List.of(around(directives));
  }

  private static Directive around(List<Directive> directives) {
    Directive first = directives.get(0);
    Directive.Block block = new Directive.Block(directives, first.span(), first.order());
    Parameter name = new Parameter("server", first.name().span());
    return new Directive(name, List.of(), Optional.of(block), first.span(), first.order());
  }

  private LocationConfig defaults() {
    return new LocationConfig(
        Optional.empty(),
        FileSettings.defaults(prefix),
        ErrorSettings.DEFAULT,
        RedirectSettings.DEFAULT,
        ProxySettings.DEFAULT,
        UpstreamSettings.DEFAULT,
        ClientSettings.DEFAULT,
        false,
        FileSettings.DEFAULT_MAX_BODY_SIZE,
        AccessSettings.DEFAULT,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  private static void walk(
      List<Directive> directives, Set<String> set, Map<String, VariableDefinition> defined) {
    for (Directive directive : directives) {
      addVariables(directive, set, defined);
      walk(directive.children(), set, defined);
    }
  }

  /** Collects the variables that get a value by "set" or captures, and those directives bring. */
  private static void addVariables(
      Directive directive, Set<String> set, Map<String, VariableDefinition> defined) {
    int count = directive.parameters().size();
    if (directive.is("set") && count == 2) {
      set.add(variable(directive.parameter(1)));
    } else if (directive.is("server_name")) {
      for (Parameter parameter : directive.parameters()) {
        Optional<ServerName> name = ServerName.parse(parameter.value()).value();
        if (name.isPresent()) {
          addGroups(name.get().regex(), set);
        }
      }
    } else if (directive.is("location") && count > 0 && count < 3) {
      Optional<LocationMatch> match = LocationMatch.parse(Block.words(directive)).value();
      if (match.isPresent()) {
        addGroups(match.get().regex(), set);
      }
    } else if (directive.is("map")) {
      for (Directive line : directive.children()) {
        addGroups(line.name().value(), set);
      }
    }
    Optional<String> name = VariableDefinition.name(directive);
    if (name.isPresent()) {
      defined.put(name.get(), new VariableDefinition(directive));
    }
  }

  /** A key of a map may be a regular expression; most have no named groups. */
  private static void addGroups(String key, Set<String> set) {
    if (key.startsWith("~") && key.contains("(?")) {
      boolean caseless = key.startsWith("~*");
      addGroups(Patterns.compile(key.substring(caseless ? 2 : 1), caseless).value(), set);
    }
  }

  /** A named group is a variable that is empty until its pattern matches. */
  private static void addGroups(Optional<Compilation> regex, Set<String> set) {
    if (regex.isPresent() && regex.get() instanceof Compilation.Compiled compiled) {
      for (ParsedPattern.NamedGroup group : compiled.regex().parsed().names()) {
        set.add(Ascii.lowerCase(group.name()));
      }
    }
  }

  private static String variable(String word) {
    return Ascii.lowerCase(word.startsWith("$") ? word.substring(1) : word);
  }

  private static Map<String, Upstream> upstreams(Block http) {
    Map<String, Upstream> upstreams = new HashMap<>();
    for (Directive directive : http.all("upstream")) {
      if (!directive.parameters().isEmpty()) {
        Upstream upstream = upstream(directive);
        upstreams.putIfAbsent(Ascii.lowerCase(upstream.name()), upstream);
      }
    }
    return upstreams;
  }

  private static Upstream upstream(Directive directive) {
    List<String> addresses = new ArrayList<>();
    for (Directive server : directive.children()) {
      if (!server.is("server") || server.parameters().isEmpty()) {
        continue;
      }
      boolean down = Block.words(server).contains("down");
      Optional<Url> url = Url.parse(server.parameter(1), Url.Purpose.ADDRESS, 80).value();
      if (!down && url.isPresent()) {
        addresses.add(address(url.get()));
      }
    }
    return new Upstream(directive, directive.parameter(1), addresses);
  }

  /** Renders an address as nginx names it: {@code 127.0.0.1:3000}, {@code unix:/path}. */
  public static String address(Url url) {
    return url.family() == Url.Family.UNIX ? "unix:" + url.host() : url.host() + ":" + url.port();
  }
}

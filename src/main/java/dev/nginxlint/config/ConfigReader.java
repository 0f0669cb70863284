package dev.nginxlint.config;

import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.Url;
import java.util.ArrayList;
import java.util.HashMap;
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
    Map<String, VariableDefinition> definedVariables = new HashMap<>();
    define(http.directives(), definedVariables);
    return new NginxConfig(
        configuration,
        prefix,
        servers,
        upstreams(http),
        new Lazy<>(reader) {
          @Override
          Set<String> read() {
            return SetVariables.of(http.directives(), servers, reader);
          }
        },
        definedVariables);
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

  private static void define(
      List<Directive> directives, Map<String, VariableDefinition> definedVariables) {
    for (Directive directive : directives) {
      Optional<String> name = VariableDefinition.name(directive);
      if (name.isPresent()) {
        definedVariables.put(name.get(), new VariableDefinition(directive));
      }
      define(directive.children(), definedVariables);
    }
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

package dev.nginxlint.cli;

import dev.nginxlint.config.NginxConfig;
import dev.nginxlint.config.Server;
import dev.nginxlint.lint.Visit;
import dev.nginxlint.resolve.Request;
import dev.nginxlint.source.Utf8;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes requests of what was asked; a path alone is asked of every server. */
final class Questions {
  private final Arguments arguments;
  private final NginxConfig config;
  private final Console console;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private String host;
  private String address = "";
  private int port;

  Questions(Arguments arguments, NginxConfig config, Console console) {
    this.console = console;
    this.arguments = arguments;
    this.config = config;
    this.host = Utf8.encode(arguments.last("host"));
    for (String header : arguments.all("header")) {
      header(header);
    }
    if (arguments.has("listen")) {
      listen(arguments.last("listen"));
    }
  }

  private void header(String header) {
    int colon = header.indexOf(':');
    if (colon < 1) {
      throw new UsageException("--header needs \"Name: value\", not \"" + header + "\"");
    }
    String name = Utf8.encode(header.substring(0, colon).strip());
    String value = Utf8.encode(header.substring(colon + 1).strip());
    if (name.equalsIgnoreCase("host")) {
      host = host.isEmpty() ? value : host;
    } else {
      headers.put(name, value);
    }
  }

  private void listen(String value) {
    int colon = value.lastIndexOf(':');
    if (value.startsWith("unix:")) {
      address = Utf8.encode(value);
      return;
    }
    if (colon >= 0 && !value.endsWith("]")) {
      address = value.substring(0, colon).equals("*") ? "" : value.substring(0, colon);
    }
    port = Asked.parsePort(value.substring(colon + 1), value);
  }

  List<Request> all() {
    String method = arguments.has("method") ? Utf8.encode(arguments.last("method")) : "GET";
    List<Asked> asked = new ArrayList<>();
    List<String> operands = arguments.operands();
    for (String url : operands.subList(1, operands.size())) {
      asked.add(Asked.url(method, url));
    }
    for (String file : arguments.all("requests")) {
      asked.addAll(new RequestFile(file, arguments.has("access-log"), method).read(console));
    }
    if (asked.isEmpty()) {
      throw new UsageException("resolve needs a URL, or --requests FILE");
    }
    List<Request> requests = new ArrayList<>();
    for (Asked one : asked) {
      add(one, requests);
    }
    return requests;
  }

  private void add(Asked asked, List<Request> requests) {
    String named = host.isEmpty() ? asked.host() : host;
    boolean exact = asked.port() > 0 || !asked.address().isEmpty();
    if (named.isEmpty() && !exact && (port > 0 || !address.isEmpty())) {
      named = authority();
    }
    if (named.isEmpty() && !exact) {
      for (Server server : config.servers()) {
        requests.add(with(Visit.to(server, asked.target()), asked));
      }
      return;
    }
    String scheme = asked.scheme().isEmpty() ? "http" : asked.scheme();
    String local = address.isEmpty() ? asked.address() : address;
    int usual = scheme.equals("https") ? 443 : 80;
    int arrives = port > 0 ? port : asked.port() > 0 ? asked.port() : usual;
    Request request =
        new Request(
            asked.method(),
            asked.target(),
            named.isEmpty() ? Optional.empty() : Optional.of(named),
            scheme,
            local.isEmpty() ? Optional.empty() : Optional.of(local),
            local.startsWith("unix:") ? 0 : arrives,
            Optional.empty(),
            Map.of());
    requests.add(with(request, asked));
  }

  /** Returns what a client sends that was given the address of --listen alone. */
  private String authority() {
    String name = address.isEmpty() || address.startsWith("unix:") ? "localhost" : address;
    return port == 0 || port == 80 ? name : name + ":" + port;
  }

  private Request with(Request request, Asked asked) {
    Map<String, String> all = new LinkedHashMap<>(asked.headers());
    all.putAll(headers);
    String client = Utf8.encode(arguments.last("client-ip"));
    return new Request(
        asked.method(),
        request.target(),
        request.host(),
        request.scheme(),
        request.address(),
        request.port(),
        client.isEmpty() ? Optional.empty() : Optional.of(client),
        all);
  }
}

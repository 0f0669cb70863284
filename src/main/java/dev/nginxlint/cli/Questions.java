package dev.nginxlint.cli;

import dev.nginxlint.config.NginxConfig;
import dev.nginxlint.config.Server;
import dev.nginxlint.resolve.Request;
import dev.nginxlint.rule.Visit;
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
  private final RequestLine line;
  private final Optional<String> client;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private String host;
  private String address = "";
  private int port;

  Questions(Arguments arguments, NginxConfig config) {
    this.arguments = arguments;
    this.config = config;
    String method = arguments.has("method") ? Utf8.encode(arguments.last("method")) : "GET";
    this.line = new RequestLine(arguments.has("access-log"), method);
    String clientAddress = Utf8.encode(arguments.last("client-ip"));
    this.client = clientAddress.isEmpty() ? Optional.empty() : Optional.of(clientAddress);
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
      String before = headers.get(name);
      headers.put(name, before == null ? value : before + "\n" + value);
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

  /** Requests, and lines of an access log that hold none. */
  record Batch(List<Request> requests, List<RequestFile.Line> leftOut) {
    void addAll(Batch more) {
      requests.addAll(more.requests);
      leftOut.addAll(more.leftOut);
    }
  }

  /** Makes requests of the URLs of the command line. */
  Batch given() {
    Batch batch = new Batch(new ArrayList<>(), new ArrayList<>());
    List<String> operands = arguments.operands();
    for (String url : operands.subList(1, operands.size())) {
      add(Asked.url(line.method(), Utf8.encode(url)), batch.requests);
    }
    return batch;
  }

  /** Makes requests of lines; many threads may do so at once. */
  Batch of(List<RequestFile.Line> lines) {
    Batch batch = new Batch(new ArrayList<>(lines.size()), new ArrayList<>());
    for (RequestFile.Line one : lines) {
      try {
        Asked asked = line.parse(one.text());
        if (asked == null) {
          batch.leftOut.add(one);
        } else {
          add(asked, batch.requests);
        }
      } catch (UsageException e) {
        throw new UsageException(one.place() + ": " + e.getMessage());
      }
    }
    return batch;
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
    Map<String, String> all = headers;
    if (!asked.headers().isEmpty()) {
      all = new LinkedHashMap<>(asked.headers());
      all.putAll(headers);
    }
    return new Request(
        asked.method(),
        request.target(),
        request.host(),
        request.scheme(),
        request.address(),
        request.port(),
        client,
        all,
        asked.protocol());
  }
}
